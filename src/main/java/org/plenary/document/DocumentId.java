package org.plenary.document;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The name of a document within the collection, as it stands in addresses: letters, digits, {@code . _ -}, at most 200
 * characters, beginning with a letter or digit.
 */
public record DocumentId(String value) implements Comparable<DocumentId> {
    private static final Pattern VALID = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._-]{0,199}");
    private static final int LONGEST = 200;
    /** Of the digest that tells names apart which look alike in an id: 48 bits. */
    private static final int DIGEST_BYTES = 6;

    public DocumentId {
        if (!isValid(value)) {
            throw new IllegalArgumentException("not a document id: " + value);
        }
    }

    public static boolean isValid(String value) {
        return VALID.matcher(value).matches();
    }

    /**
     * The id of the document that other tools call by this name: the name itself where it is an id, else what of it may stand in
     * an id and a digest of the whole name, as {@code doc_12-3-4a9aca126e08} for {@code doc_12#3}. The same name always
     * gives the same id, and names that differ in a forbidden character alone give different ones. White space around the
     * name does not count.
     */
    public static DocumentId of(String name) {
        String stripped = name.strip();
        if (isValid(stripped)) {
            return new DocumentId(stripped);
        }
        String digest = digest(stripped);
        String readable = readable(stripped, LONGEST - digest.length() - 1);
        return new DocumentId(readable.isEmpty() ? digest : readable + "-" + digest);
    }

    /** What of the name of a file may stand in an id; empty when it has no letter or digit. */
    public static Optional<DocumentId> ofFileName(String name) {
        String readable = readable(name, LONGEST);
        return isValid(readable) ? Optional.of(new DocumentId(readable)) : Optional.empty();
    }

    /** What an id may not hold becomes one hyphen; what it may not begin or end with goes. */
    private static String readable(String name, int longest) {
        String readable = Normalizer.normalize(name, Normalizer.Form.NFC)
                .replaceAll("[^\\p{L}\\p{N}._-]+", "-")
                .replaceAll("^[._-]+|-+$", "");
        int length = Math.min(readable.length(), longest);
        boolean split = length < readable.length() && Character.isHighSurrogate(readable.charAt(length - 1));
        return readable.substring(0, split ? length - 1 : length);
    }

    private static String digest(String name) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(name.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, DIGEST_BYTES);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }

    @Override
    public int compareTo(DocumentId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
