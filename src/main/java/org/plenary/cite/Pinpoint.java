package org.plenary.cite;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.plenary.document.Passage;

/**
 * Where in a document a paragraph is, part by part from the largest to the smallest.
 *
 * @param steps never empty
 */
record Pinpoint(List<Step> steps) {
    private static final Pattern PLAIN = Pattern.compile("(.+)\\.(\\d+)");
    private static final Pattern ITEM = Pattern.compile("([^(]+)\\((.+)\\)");
    private static final Pattern NAMED = Pattern.compile(
            "(annex|appendix|part|title|chapter|section|article|principle|goal|objective|target|trend|schedule)(?:-([\\p{L}\\p{N}.]+))?");
    /** A section key made of numerals alone, so that people know what it names. */
    private static final Pattern NUMERALS = Pattern.compile("[\\p{Lu}\\p{N}]+(?:\\.[\\p{L}\\p{N}]+)*");
    /** What tells two sections of the same name apart in labels means nothing in a citation. */
    private static final Pattern COUNTER = Pattern.compile("~\\d+");

    /** The sorts of part. */
    enum Unit {
        PARAGRAPH,
        ITEM,
        SECTION,
        ARTICLE,
        /** A numbered paragraph of an article. */
        CLAUSE,
        /** Named in the text of the step itself, as {@code annex II} or a heading in quotation marks. */
        NAMED
    }

    /** @param number what counts it: {@code 34}, {@code 29-31}, {@code III}; for a named part all of its name */
    record Step(Unit unit, String number) {
        boolean isRange() {
            return unit == Unit.PARAGRAPH && number.contains("-");
        }
    }

    Pinpoint {
        steps = List.copyOf(steps);
    }

    static Pinpoint of(Passage passage) {
        String label = passage.label();
        String number = passage.paragraph().number();
        if (number != null && label.equals(number)) {
            return new Pinpoint(List.of(new Step(Unit.PARAGRAPH, number)));
        }
        List<Step> steps = new ArrayList<>();
        Matcher item = ITEM.matcher(label);
        Matcher plain = PLAIN.matcher(label);
        if (number != null && item.matches()) {
            boolean underArticle = addSection(steps, item.group(1), passage);
            steps.add(new Step(underArticle ? Unit.CLAUSE : Unit.ITEM, number));
        } else if (plain.matches()) {
            addSection(steps, plain.group(1), passage);
            steps.add(new Step(Unit.PARAGRAPH, plain.group(2)));
        } else {
            steps.add(new Step(Unit.NAMED, label));
        }
        return new Pinpoint(steps);
    }

    /** Whether the innermost part is an article, whose numbered parts are its paragraphs. */
    private static boolean addSection(List<Step> steps, String labelKey, Passage passage) {
        String key = COUNTER.matcher(labelKey).replaceAll("");
        Matcher named = NAMED.matcher(key.substring(key.lastIndexOf('.', lastNamed(key)) + 1));
        if (NUMERALS.matcher(key).matches()) {
            steps.add(new Step(Unit.SECTION, key));
            return false;
        }
        if (named.matches()) {
            return addNamed(steps, named.group(1), named.group(2));
        }
        if (!passage.sectionPath().isEmpty()) {
            steps.add(new Step(Unit.NAMED, "“" + passage.sectionPath().getLast() + "”"));
        }
        return false;
    }

    /** Where the last named part begins in a key as {@code chapter-ii.article-5}. */
    private static int lastNamed(String key) {
        Matcher part = Pattern.compile("(?<=^|\\.)\\p{Ll}+(?:-|$)").matcher(key);
        int last = 0;
        while (part.find()) {
            last = part.start();
        }
        return last;
    }

    private static boolean addNamed(List<Step> steps, String name, @Nullable String number) {
        String written =
                number == null ? "" : number.matches("[ivx]+|[a-z]") ? number.toUpperCase(Locale.ROOT) : number;
        switch (name) {
            case "article" -> steps.add(new Step(Unit.ARTICLE, written));
            case "section" -> steps.add(new Step(Unit.SECTION, written));
            default -> steps.add(new Step(Unit.NAMED, (name + " " + written).strip()));
        }
        return name.equals("article");
    }

    /** With the words a style has for the parts, joined by commas; a range with an en dash. */
    String written(Words words) {
        StringJoiner parts = new StringJoiner(", ");
        StringBuilder part = new StringBuilder();
        for (Step step : steps) {
            if (step.unit() == Unit.CLAUSE && words.clausesInBrackets()) {
                part.append("(").append(step.number().replaceFirst("(?=\\()|$", ")"));
                continue;
            }
            if (!part.isEmpty()) {
                parts.add(part);
                part = new StringBuilder();
            }
            part.append(written(step, words));
        }
        return parts.add(part).toString();
    }

    private static String written(Step step, Words words) {
        return switch (step.unit()) {
            case PARAGRAPH, CLAUSE ->
                step.isRange()
                        ? words.paragraphs() + step.number().replace('-', '–')
                        : words.paragraph() + step.number();
            case ITEM -> "item " + step.number();
            case SECTION -> words.section() + step.number();
            case ARTICLE -> words.article() + step.number();
            case NAMED -> step.number();
        };
    }

    /**
     * What a style puts before the number of a part, with the space if any.
     *
     * @param clausesInBrackets whether a paragraph of an article is written as {@code art 2(4)}
     */
    record Words(String paragraph, String paragraphs, String section, String article, boolean clausesInBrackets) {
        static final Words UN = new Words("para. ", "paras. ", "sect. ", "art. ", false);
        static final Words OSCOLA = new Words("para ", "paras ", "s ", "art ", true);
        static final Words BLUEBOOK = new Words("¶ ", "¶¶ ", "§ ", "art. ", false);
        static final Words PLAIN = new Words("para. ", "paras. ", "sec. ", "art. ", false);
    }
}
