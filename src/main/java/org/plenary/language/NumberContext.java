package org.plenary.language;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Set;

/**
 * Tells a number that says how much from one that is a name: of a paragraph, a law, a year, a telephone.
 */
final class NumberContext {
    private static final BigDecimal LEAST_COUNT = BigDecimal.valueOf(1000);
    /** Four bare digits from here are a year, unless {@link #AMOUNTING} words say otherwise, up to {@link #SURE_YEAR}. */
    private static final BigDecimal FIRST_YEAR = BigDecimal.valueOf(1500);

    private static final BigDecimal SURE_YEAR = BigDecimal.valueOf(1990);
    private static final BigDecimal LAST_YEAR = BigDecimal.valueOf(2100);

    private static final int LONGEST_WORD = 14;

    private static final Set<String> AMOUNTING =
            words("over some approximately nearly almost than least exceeding estimated only another");

    /** Documents and their parts, cases, addresses; then the same in other languages. */
    private static final Set<String> REFERRING = words("""
        article articles art arts section sections sec s ss paragraph paragraphs para paras par subparagraph clause clauses
        chapter chapters annex annexes appendix table tables figure figures fig box note notes footnote page pages p pp line
        lines item items part parts vol volume title schedule exhibit question goal goals target targets indicator principle
        recommendation recommendations action option
        no nos nr number numbers resolution resolutions decision decisions law laws act acts decree decrees order orders rule
        rules regulation regulations directive bill proclamation ordinance code communication communications case cases
        application file document docket convention conventions protocol standard form permit certificate licence license
        series statute provision judgment ruling complaint petition c
        room building flat apartment house road street tel telephone fax phone unit battalion regiment flight version level
        grade class type group phase id
        artículo artículos párrafo párrafos numéro número num núm ley loi décret decreto résolution resolución decisión
        décision paragraphe paragraphes статья статьи пункт пункты резолюция резолюции резолюцию закон закона المادة الفقرة
        القرار
        """);

    private static final Set<String> DATING = words("""
        january february march april may june july august september october november december in since of by until from
        before after during
        """);

    private static final Set<String> LISTING =
            Set.of("and", "or", "to", "et", "ou", "y", "e", "и", "bis", "und", "through");

    /** What does not stand before a number that says how much. */
    private static final String NAMING = "_\\.@#№§¶°º=&第";

    private NumberContext() {}

    private static Set<String> words(String written) {
        return Set.of(written.strip().split("\\s+"));
    }

    /** Whether nothing hangs on before the amount, as in {@code WSIS+10}, {@code A/70}, {@code G-20}. */
    static boolean isFree(String text, Amount amount) {
        int before = amount.start() - 1;
        if (before < 0) {
            return true;
        }
        char character = text.charAt(before);
        if (Characters.isWordPart(character)) {
            return false;
        }
        boolean hangs = Characters.isWordPartAt(text, before - 1);
        if (amount.doubtful() && wordBefore(text, amount.start()).equals("x")) {
            return false;
        }
        if (character == '/' || character == '+') {
            return UnitWords.isMoney(amount.unit()) || (!amount.isBare() && !amount.doubtful() && !hangs);
        }
        if (character == ':' || character == ',' || character == '\'' || character == '’') {
            return !Characters.isDigitAt(text, before - 1);
        }
        if (character == '%') {
            return !amount.isBare();
        }
        return character == '—' || !(NAMING.indexOf(character) >= 0 || (Characters.isDash(character) && hangs));
    }

    /** Whether a bare number is a count worth finding under other spellings. */
    static boolean isCount(String text, Amount amount, boolean typed) {
        if (amount.value().compareTo(LEAST_COUNT) < 0 || text.startsWith("年", amount.end())) {
            return false;
        }
        boolean grouped = amount.form() == Numeral.Form.GROUPED;
        boolean bySpaces = grouped && Characters.isSpaceAt(text, amount.end() - 4);
        if ((!grouped || bySpaces) && isBesideNumber(text, amount)) {
            return false;
        }
        if (grouped) {
            return true;
        }
        String last = wordBefore(text, amount.start());
        boolean comma = amount.form() == Numeral.Form.FRACTION
                && text.substring(amount.start(), amount.end()).indexOf('.') < 0;
        if (comma || isBehindAcronym(text, amount) || isYearWithNote(text, amount, last)) {
            return false;
        }
        boolean counts = isSmallLetter(text, Characters.behindGap(text, amount.end()));
        if (isYear(amount)) {
            return counts && amount.value().compareTo(SURE_YEAR) < 0 && AMOUNTING.contains(last);
        }
        return typed || counts || text.startsWith("00", amount.end() - 2);
    }

    /** Four bare digits as people write years. */
    static boolean isYear(Amount amount) {
        return amount.isBare()
                && amount.form() == Numeral.Form.PLAIN
                && amount.value().compareTo(FIRST_YEAR) >= 0
                && amount.value().compareTo(LAST_YEAR) <= 0;
    }

    /** Whether the word before says that this is the number of something: {@code No. 185}, {@code paragraph 5b}. */
    static boolean isReferredTo(String text, int number) {
        return REFERRING.contains(wordBefore(text, number));
    }

    /** Whether only what joins the members of a list lies between two numbers: {@code articles 5, 6 and 1064}. */
    static boolean isListed(String text, int end, int start) {
        if (start - end > 10 || start <= end) {
            return false;
        }
        String between = text.substring(end, start)
                .replaceAll("[\\s,;&()\\p{Pd}\\p{Zs}]+", " ")
                .strip();
        return between.isEmpty() || LISTING.contains(between.toLowerCase(Locale.ROOT));
    }

    /**
     * The word before a number in lower case, across one gap and the dot of an abbreviation; empty if there is none, if it is a
     * long one or the end of something else ({@code the 1990s}, {@code Committee’s}).
     */
    static String wordBefore(String text, int number) {
        int end = number;
        while (end > 0 && end > number - 3 && (Characters.isSpaceAt(text, end - 1) || text.charAt(end - 1) == '.')) {
            end--;
        }
        int start = end;
        while (start > 0 && end - start <= LONGEST_WORD && Character.isLetter(text.charAt(start - 1))) {
            start--;
        }
        boolean part = start > 0
                && (Characters.isWordPart(text.charAt(start - 1)) || "'’".indexOf(text.charAt(start - 1)) >= 0);
        return part ? "" : text.substring(start, end).toLowerCase(Locale.ROOT);
    }

    /** {@code ISO 27001}. */
    private static boolean isBehindAcronym(String text, Amount amount) {
        int last = amount.start() - 2;
        return last > 0 && Characters.isSpaceAt(text, last + 1) && isCapital(text, last) && isCapital(text, last - 1);
    }

    private static boolean isCapital(String text, int place) {
        return Character.isUpperCase(text.charAt(place));
    }

    /** A year and the number of a footnote behind it: {@code of 14 June 20057}. */
    private static boolean isYearWithNote(String text, Amount amount, String last) {
        int digits = amount.end() - amount.start();
        return (digits == 5 || digits == 6)
                && (text.startsWith("19", amount.start()) || text.startsWith("20", amount.start()))
                && DATING.contains(last);
    }

    /** A letter that does not begin a name; scripts without capitals have none that do. */
    private static boolean isSmallLetter(String text, int place) {
        return place < text.length()
                && Character.isLetter(text.charAt(place))
                && !Character.isUpperCase(text.charAt(place));
    }

    /** Rows of tables and what is left of scanned pages: numbers beside numbers. */
    private static boolean isBesideNumber(String text, Amount amount) {
        return (Characters.isSpaceAt(text, amount.start() - 1) && Characters.isDigitAt(text, amount.start() - 2))
                || (Characters.isSpaceAt(text, amount.end()) && Characters.isDigitAt(text, amount.end() + 1));
    }
}
