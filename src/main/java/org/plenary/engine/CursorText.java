package org.plenary.engine;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.plenary.document.PassageId;
import org.plenary.index.Cursor;
import org.plenary.index.Facet;

/**
 * Cursors as programs carry them: opaque text that fits the question it came from and no other.
 *
 * <p>A digest over the content and the question guards against damage and mix-ups; there is nothing secret to protect.
 */
public final class CursorText {
    private static final int DIGEST_BYTES = 8;
    /** Characters; the longest ids of passages fit. */
    private static final int LONGEST = 4_000;

    private CursorText() {}

    public static String write(Cursor cursor, Question question) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeUTF(cursor.version());
            out.writeDouble(cursor.key());
            out.writeUTF(cursor.last().toString());
            out.writeInt(cursor.position());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        byte[] content = bytes.toByteArray();
        byte[] text = Arrays.copyOf(digest(content, question), DIGEST_BYTES + content.length);
        System.arraycopy(content, 0, text, DIGEST_BYTES, content.length);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text);
    }

    /** Reads a cursor back; empty when it is damaged or belongs to another question. */
    public static Optional<Cursor> read(String text, Question question) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        byte[] bytes;
        try {
            bytes = Base64.getUrlDecoder().decode(text);
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
        if (bytes.length <= DIGEST_BYTES) {
            return Optional.empty();
        }
        byte[] content = Arrays.copyOfRange(bytes, DIGEST_BYTES, bytes.length);
        if (!Arrays.equals(digest(content, question), Arrays.copyOf(bytes, DIGEST_BYTES))) {
            return Optional.empty();
        }
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(content))) {
            String version = in.readUTF();
            double key = in.readDouble();
            Optional<PassageId> last = PassageId.parse(in.readUTF());
            int position = in.readInt();
            return last.map(id -> new Cursor(version, key, id, position));
        } catch (IOException _) {
            return Optional.empty();
        }
    }

    private static byte[] digest(byte[] content, Question question) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            sha.update(content);
            String asked = question.text() + "\n" + question.words() + "\n" + question.mode() + question.expanding()
                    + "\n" + question.sort() + "\n"
                    + sorted(question.filters().including()) + "\n"
                    + sorted(question.filters().excluding()) + "\n"
                    + question.filters().from() + "\n"
                    + question.filters().to();
            return Arrays.copyOf(sha.digest(asked.getBytes(StandardCharsets.UTF_8)), DIGEST_BYTES);
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    /** The order in which values were chosen says nothing. */
    private static Map<Facet, Set<String>> sorted(Map<Facet, Set<String>> chosen) {
        Map<Facet, Set<String>> sorted = new EnumMap<>(Facet.class);
        chosen.forEach((facet, values) -> sorted.put(facet, new TreeSet<>(values)));
        return sorted;
    }
}
