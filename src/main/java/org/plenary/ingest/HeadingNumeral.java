package org.plenary.ingest;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How a heading numbers itself.
 *
 * @param kind what sort of numeral; headings of one kind and depth stand beside each other
 * @param written in the form that labels use: {@code IV}, {@code 2.3}, {@code C1}, {@code article-5}, {@code annex}
 * @param bare whether the heading holds nothing but the numeral
 */
record HeadingNumeral(Kind kind, String written, boolean bare) {

    /** The named parts of a document from the largest to the smallest, then the numerals that may stand at any depth. */
    enum Kind {
        ANNEX,
        PART,
        TITLE,
        CHAPTER,
        SECTION,
        ARTICLE,
        ROMAN,
        ARABIC,
        LETTER;

        /** Whether the name says which other parts it holds and which hold it. */
        boolean isNamed() {
            return compareTo(ARTICLE) <= 0;
        }
    }

    private static final String ROMAN = "(?=[IVX])X{0,3}(?:IX|IV|V?I{0,3})";
    /** What parts the numeral from the words: a mark, or a space before a capital. */
    private static final String END = "(?:\\s*$|\\s*[:–—]\\s*|\\s+[-–—]\\s+|[.)]\\s+|[.)]\\s*$)";

    private static final Pattern NAMED = Pattern.compile(
            "(?<name>Annex|Appendix|Part|Title|Chapter|Section|Article|Principle|Goal|Objective|Target|Trend|Schedule)"
                    + "(?:\\s+(?<number>" + ROMAN
                    + "|\\d{1,3}(?:\\.\\d{1,3}){0,3}(?:\\s?(?:bis|ter))?|\\p{Lu})(?!\\w))?+"
                    + "(?:" + END + "|\\s+(?=[\\p{Lu}\"“‘(]|(?:to|of)\\s))",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern NUMBERED = Pattern.compile(
            "(?:(?<roman>" + ROMAN + ")(?:" + END + "|\\s+(?=\\p{Lu}))"
                    + "|(?<decimal>\\d{1,3}(?:\\.\\d{1,3}){1,3})(?:" + END + "|\\s+(?=\\p{Lu}))"
                    + "|(?<arabic>\\d{1,3})(?!\\s*$)" + END
                    + "|(?<coded>\\p{Lu}\\d{1,2}|\\p{Lu}(?:\\.\\d{1,3}){1,3})(?:[.)]\\s+|[.)]\\s*$)"
                    + "|(?<letter>\\p{Lu})(?:[.)]\\s+|[.)]\\s*$))",
            Pattern.UNICODE_CHARACTER_CLASS);

    /** Reads the numeral that a heading begins with; empty when it has none. */
    static Optional<HeadingNumeral> of(String heading) {
        Matcher named = NAMED.matcher(heading);
        if (named.lookingAt()) {
            return named(named, heading);
        }
        Matcher numbered = NUMBERED.matcher(heading);
        if (!numbered.lookingAt()) {
            return Optional.empty();
        }
        boolean bare = numbered.end() == heading.length();
        if (numbered.group("roman") != null) {
            return Optional.of(new HeadingNumeral(Kind.ROMAN, numbered.group("roman"), bare));
        }
        if (numbered.group("decimal") != null) {
            return Optional.of(new HeadingNumeral(Kind.ARABIC, numbered.group("decimal"), bare));
        }
        if (numbered.group("arabic") != null) {
            return Optional.of(new HeadingNumeral(Kind.ARABIC, numbered.group("arabic"), bare));
        }
        String letter = numbered.group("coded") != null ? numbered.group("coded") : numbered.group("letter");
        return Optional.of(new HeadingNumeral(Kind.LETTER, letter, bare));
    }

    private static Optional<HeadingNumeral> named(Matcher named, String heading) {
        String name = named.group("name").toLowerCase(Locale.ROOT);
        String number = named.group("number");
        Kind kind = switch (name) {
            case "annex", "appendix", "schedule" -> Kind.ANNEX;
            case "part" -> Kind.PART;
            case "title" -> Kind.TITLE;
            case "chapter" -> Kind.CHAPTER;
            case "section" -> Kind.SECTION;
            default -> Kind.ARTICLE;
        };
        if (number == null && kind != Kind.ANNEX) {
            return Optional.empty();
        }
        String written = number == null
                ? name
                : name + "-" + number.toLowerCase(Locale.ROOT).replaceAll("\\s", "");
        return Optional.of(new HeadingNumeral(kind, written, named.end() == heading.length()));
    }

    /** How deep the numeral says it stands among its kind: 1 for {@code 2}, 2 for {@code 2.3} or {@code A.1}. */
    int depth() {
        if (kind.isNamed()) {
            return 1;
        }
        return 1 + (int) written.chars().filter(character -> character == '.').count();
    }

    /** What a named part calls itself, in small letters: {@code annex}, {@code goal}. */
    String name() {
        int number = written.indexOf('-');
        return number < 0 ? written : written.substring(0, number);
    }

    /** Whether both stand at the same depth of the same count. */
    boolean isBeside(HeadingNumeral other) {
        return kind == other.kind && depth() == other.depth();
    }
}
