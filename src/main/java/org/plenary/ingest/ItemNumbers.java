package org.plenary.ingest;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Makes the numbers of sub-items whole within one section: {@code (a)} under 12 becomes {@code 12(a)}, {@code (ii)} under that
 * {@code 12(a)(ii)}, which is how they are cited.
 */
final class ItemNumbers {
    /** Roman numerals that are letters as well. */
    private static final Set<String> AMBIGUOUS = Set.of("i", "v", "x");

    private @Nullable String number;
    private @Nullable String letter;
    private @Nullable String roman;

    String whole(String written) {
        if (Character.isDigit(written.charAt(0))) {
            number = written;
            letter = null;
            roman = null;
            return written;
        }
        if (isRoman(written)) {
            roman = written;
            return under(letter == null ? number : under(number, letter), written);
        }
        letter = written;
        roman = null;
        return under(number, written);
    }

    private boolean isRoman(String written) {
        if (AMBIGUOUS.contains(written)) {
            boolean nextLetter = letter != null && letter.charAt(0) + 1 == written.charAt(0);
            return roman != null || !nextLetter;
        }
        return written.matches("[ivx]{2,}");
    }

    private static String under(@Nullable String parent, String written) {
        return parent == null ? written : parent + "(" + written + ")";
    }
}
