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

    private static final Set<String> LISTING =
            Set.of("and", "or", "to", "et", "ou", "y", "e", "и", "bis", "und", "through");

    /** What does not stand before a number that says how much. */
    private static final String NAMING = "_/\\.@#№§¶°º+=&第";

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
        if (character == '/') {
            return UnitWords.isMoney(amount.unit());
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
        String last = wordBefore(text, amount.start());
        if (amount.form() == Numeral.Form.GROUPED && !Characters.isSpaceAt(text, amount.end() - 4)) {
            return true;
        }
        if (isBesideNumber(text, amount)) {
            return false;
        }
        if (amount.form() == Numeral.Form.GROUPED) {
            return true;
        }
        if (isAcronym(last)) {
            return false;
        }
        boolean counts = isSmallLetter(text, Characters.behindGap(text, amount.end()));
        if (isYear(amount)) {
            return counts
                    && amount.value().compareTo(SURE_YEAR) < 0
                    && AMOUNTING.contains(last.toLowerCase(Locale.ROOT));
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
        return REFERRING.contains(wordBefore(text, number).toLowerCase(Locale.ROOT));
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

    /** Whether a word stands before a number, in any case. */
    static boolean isBehind(String text, int number, Set<String> words) {
        return words.contains(wordBefore(text, number).toLowerCase(Locale.ROOT));
    }

    /** The letters before a number, across one gap and the dot of an abbreviation; empty if there are none, or too many. */
    private static String wordBefore(String text, int number) {
        int end = number;
        while (end > 0 && end > number - 3 && (Characters.isSpaceAt(text, end - 1) || text.charAt(end - 1) == '.')) {
            end--;
        }
        int start = end;
        while (start > 0 && end - start <= LONGEST_WORD && Character.isLetter(text.charAt(start - 1))) {
            start--;
        }
        return end - start > LONGEST_WORD ? "" : text.substring(start, end);
    }

    private static boolean isAcronym(String word) {
        return word.length() > 1 && word.chars().allMatch(Character::isUpperCase);
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
