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
 * The bytes of a text file as lines of characters. The encoding is that of the byte order mark, else the one that is declared, else the
 * one that {@link EncodingDetection} tells. What cannot be decoded is U+FFFD; a text of which more than one character in a
 * hundred cannot is refused.
 *
 * @param remarks the encoding where it is not UTF-8, and what could not be decoded, a sentence each
 */
record DecodedText(TextLines lines, List<String> remarks) {
    /** Characters that are decoded at a time. */
    private static final int PIECE = 1 << 16;

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
        CharBuffer piece = CharBuffer.allocate(PIECE);
        TextLines.Writing lines = new TextLines.Writing();
        int undecoded = 0;
        long characters = 0;
        boolean decoding = true;
        while (decoding) {
            CoderResult result = decoder.decode(in, piece, true);
            if (result.isUnderflow()) {
                decoding = decoder.flush(piece).isOverflow();
            }
            characters += piece.flip().length();
            lines.add(piece);
            piece.clear();
            if (result.isError()) {
                in.position(in.position() + result.length());
                piece.put(REPLACEMENT);
                undecoded++;
            }
        }
        if (undecoded * 100L > MOST_UNDECODED_PERCENT * characters) {
            throw new UnreadableFile(String.format(Locale.ROOT, "%,d of %,d characters", undecoded, characters)
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
        return new DecodedText(lines.finish(), remarks);
    }
}
