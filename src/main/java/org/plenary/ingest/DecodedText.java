package org.plenary.ingest;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The bytes of a text file as characters. The encoding is that of the byte order mark, else the one that is declared, else the
 * one that {@link EncodingDetection} tells. What cannot be decoded is U+FFFD; a text of which more than one character in a
 * hundred cannot is refused.
 *
 * @param remarks the encoding where it is not UTF-8, and what could not be decoded, a sentence each
 */
record DecodedText(CharBuffer text, List<String> remarks) {
    private static final char REPLACEMENT = '\uFFFD';
    private static final int MOST_UNDECODED_PERCENT = 1;

    /** @param declared the name of an encoding that somebody who knows gave; null for none */
    static DecodedText of(byte[] bytes, @Nullable String declared, EncodingDetection detection) throws UnreadableFile {
        if (bytes.length == 0) {
            throw new UnreadableFile("empty");
        }
        List<String> remarks = new ArrayList<>();
        Optional<TextEncoding> encoding = TextEncoding.marked(bytes);
        if (encoding.isEmpty() && declared != null) {
            encoding = TextEncoding.named(declared);
            if (encoding.isEmpty()) {
                remarks.add("the encoding \"" + declared + "\" is not known");
            }
        }
        if (encoding.isEmpty()) {
            encoding = detection.of(bytes);
        }
        return decoded(bytes, encoding.orElseThrow(() -> new UnreadableFile("not text")), remarks);
    }

    private static DecodedText decoded(byte[] bytes, TextEncoding encoding, List<String> remarks)
            throws UnreadableFile {
        CharsetDecoder decoder = encoding.charset().newDecoder();
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer text = CharBuffer.allocate((int) (bytes.length * (double) decoder.maxCharsPerByte()) + 1);
        int undecoded = 0;
        CoderResult result = decoder.decode(in, text, true);
        while (result.isError()) {
            in.position(in.position() + result.length());
            text.put(REPLACEMENT);
            undecoded++;
            result = decoder.decode(in, text, true);
        }
        decoder.flush(text);
        text.flip();
        if (undecoded * 100L > (long) MOST_UNDECODED_PERCENT * text.length()) {
            throw new UnreadableFile(String.format(Locale.ROOT, "%,d of %,d characters", undecoded, text.length())
                    + " could not be decoded as " + encoding.name());
        }
        if (!encoding.equals(TextEncoding.UTF_8)) {
            remarks.add("read as " + encoding.name());
        }
        if (undecoded > 0) {
            remarks.add(String.format(
                    Locale.ROOT,
                    "%,d %s could not be decoded as %s",
                    undecoded,
                    undecoded == 1 ? "character" : "characters",
                    encoding.name()));
        }
        return new DecodedText(text, remarks);
    }
}
