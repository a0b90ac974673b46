package org.plenary.ingest;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A paragraph's number as programs write it beside the text: with the dot or the brackets of the original, or as a placeholder. */
final class GivenLabel {
    /** Characters; what is longer is no number that people cite. */
    static final int LONGEST = 40;

    /** What programs write for nothing, in small letters. */
    private static final Set<String> NOTHING = Set.of("", "none", "null", "nan", "n/a", "-", "?");

    private static final Pattern WITHIN_BRACKETS =
            Pattern.compile("\\(([^()]+)\\)|\\[([^\\[\\]]+)]|([^()\\[\\]]+)[)\\]]");
    private static final Pattern END = Pattern.compile("[.:\\s]+$");

    private GivenLabel() {}

    /** {@code 2.1} of {@code 2.1.}, {@code 3} of {@code (3)}, {@code 34(a)} as it stands; empty when it names nothing. */
    static Optional<String> number(String written) {
        if (NOTHING.contains(written.toLowerCase(Locale.ROOT))) {
            return Optional.empty();
        }
        String bare = END.matcher(written).replaceFirst("");
        Matcher bracketed = WITHIN_BRACKETS.matcher(bare);
        String number = bracketed.matches() ? bracketed.replaceFirst("$1$2$3").strip() : bare;
        return number.isEmpty() ? Optional.empty() : Optional.of(number);
    }
}
