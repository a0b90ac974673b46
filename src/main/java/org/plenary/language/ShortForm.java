package org.plenary.language;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a text may use for a longer name: {@code ITU}, {@code CoE}, {@code ccTLD}.
 *
 * @param acronym in the singular where the plural ending is a small letter behind capitals
 * @param letters its letters and digits in small letters
 */
record ShortForm(String acronym, String letters) {
    private static final int LONGEST = 10;
    private static final Pattern SHAPE = Pattern.compile("[\\p{L}\\p{Nd}][\\p{L}\\p{Nd}&.-]{0,8}[\\p{L}\\p{Nd}]");
    private static final Pattern PLURAL = Pattern.compile("[\\p{L}\\p{Nd}&.-]*\\p{Lu}s");
    private static final Pattern ROMAN_NUMERAL = Pattern.compile("[IVXLC]+");

    /** Empty where the text is no short form: it has two capitals at least and is no Roman numeral. */
    static Optional<ShortForm> of(String text) {
        if (text.length() > LONGEST || !SHAPE.matcher(text).matches()) {
            return Optional.empty();
        }
        String acronym = PLURAL.matcher(text).matches() ? text.substring(0, text.length() - 1) : text;
        if (acronym.codePoints().filter(Character::isUpperCase).count() < 2
                || ROMAN_NUMERAL.matcher(acronym).matches()) {
            return Optional.empty();
        }
        StringBuilder letters = new StringBuilder();
        acronym.codePoints().filter(Character::isLetterOrDigit).forEach(letters::appendCodePoint);
        return Optional.of(new ShortForm(acronym, letters.toString().toLowerCase(Locale.ROOT)));
    }

    /** Words that the long form has at most, after Schwartz and Hearst. */
    int mostWords() {
        return Math.min(letters.length() + 5, 2 * letters.length());
    }
}
