package org.plenary.document;

import java.util.regex.Pattern;

/**
 * The name of a document within the collection, as it stands in addresses: letters, digits, {@code . _ -}, at most 200
 * characters, beginning with a letter or digit.
 */
public record DocumentId(String value) implements Comparable<DocumentId> {
    private static final Pattern VALID = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._-]{0,199}");

    public DocumentId {
        if (!isValid(value)) {
            throw new IllegalArgumentException("not a document id: " + value);
        }
    }

    public static boolean isValid(String value) {
        return VALID.matcher(value).matches();
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
