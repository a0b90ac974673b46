package org.plenary.cite;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads what people type or paste for one paragraph, as {@code Tunis Agenda para 72}, {@code A/RES/70/125, paras. 63-65} or
 * {@code Wuzhen Report III.2}. Whether there is such a document and such a place is for the collection to say.
 */
public final class PinpointReader {
    /** Characters; a longer text is no citation. */
    private static final int LONGEST = 300;

    private static final String NUMBER = "\\p{N}{1,4}(?:\\s*\\(\\w{1,4}\\))*";
    private static final String SPAN =
            "(?<first>" + NUMBER + ")(?:\\s*(?:-|–|—|to|and|&|,)\\s*(?<last>" + NUMBER + "))?";
    private static final String END = "\\s*[.;]?\\s*";

    private static final Pattern PARAGRAPH = Pattern.compile(
            "(?<name>.+?)[\\s,;:(]*(?:\\b(?:paragraphs?|paras?|pars?)\\b\\.?|¶¶?|§§?|\\[)\\s*" + SPAN + "[\\])]?" + END,
            Pattern.CASE_INSENSITIVE);
    private static final Pattern ARTICLE = Pattern.compile(
            "(?<name>.+?)[\\s,;:(]*\\b(?<unit>articles?|arts?|principle|goal|objective|annex)\\b\\.?\\s*(?<number>[\\p{N}]{1,4}|[IVXivx]{1,5})"
                + "(?:\\s*\\((?<clause>\\w{1,4})\\)|\\s*,?\\s*(?:paragraph|para)\\b\\.?\\s*(?<paragraph>\\p{N}{1,4}))?\\)?"
                    + END,
            Pattern.CASE_INSENSITIVE);
    private static final Pattern SECTION = Pattern.compile(
            "(?<name>.+?)[\\s,;:(]*\\b(?:section|sections|sect|sec|chapter|part)\\b\\.?\\s*(?<section>[\\p{L}\\p{N}]{1,5}(?:\\.[\\p{L}\\p{N}]{1,3}){0,3})"
                + "\\s*,?\\s*(?:(?<unit>paragraph|para|item)\\b\\.?|¶)\\s*(?<place>\\p{N}{1,4})\\)?" + END,
            Pattern.CASE_INSENSITIVE);
    private static final Pattern BARE = Pattern.compile(
            "(?!(?i:paragraphs?|paras?|articles?|arts?|sections?|sect?|annex|chapter|part|item)\\b\\.?\\s+\\S+$)(?<name>.+?)[\\s,]+#?(?<label>[IVXA-Z]{1,5}\\.\\p{N}{1,3}|[IVXA-Z]{1,5}\\(\\p{N}{1,3}\\)|\\p{N}{1,3}(?:\\(\\w\\))?)"
                    + END);

    private PinpointReader() {}

    /** All ways to read the whole text so, the likeliest first; none when it names no place. */
    public static List<TypedPinpoint> read(String text) {
        String line = text.strip();
        List<TypedPinpoint> ways = new ArrayList<>();
        if (line.length() > LONGEST) {
            return ways;
        }
        Matcher section = SECTION.matcher(line);
        if (section.matches()) {
            String key = section.group("section");
            String place = section.group("place");
            String dotted = key.toUpperCase(Locale.ROOT) + "." + place;
            String bracketed = key.toUpperCase(Locale.ROOT) + "(" + place + ")";
            boolean item = "item".equalsIgnoreCase(section.group("unit"));
            ways.add(said(section, item ? List.of(bracketed, dotted) : List.of(dotted, bracketed)));
        }
        Matcher article = ARTICLE.matcher(line);
        if (article.matches()) {
            ways.add(said(article, ofArticle(article)));
        }
        Matcher paragraph = PARAGRAPH.matcher(line);
        if (paragraph.matches()) {
            ways.add(said(paragraph, ofParagraph(paragraph)));
        }
        Matcher bare = BARE.matcher(line);
        if (bare.matches()) {
            ways.add(new TypedPinpoint(bare.group("name"), List.of(bare.group("label")), false));
        }
        return ways;
    }

    private static TypedPinpoint said(Matcher matched, List<String> labels) {
        return new TypedPinpoint(matched.group("name"), labels, true);
    }

    /** The stretch as a whole, where the original numbers it so, else its first paragraph. */
    private static List<String> ofParagraph(Matcher matched) {
        String first = matched.group("first").replaceAll("\\s", "");
        String last = matched.group("last");
        return last == null ? List.of(first) : List.of(first + "-" + last.replaceAll("\\s", ""), first);
    }

    /** The paragraph of the article that is named, else its first; a document that has no articles may number them as paragraphs. */
    private static List<String> ofArticle(Matcher matched) {
        String number = matched.group("number").toLowerCase(Locale.ROOT);
        String unit = matched.group("unit").toLowerCase(Locale.ROOT);
        String name = (unit.startsWith("art") ? "article" : unit) + "-" + number;
        String clause = matched.group("clause") == null ? matched.group("paragraph") : matched.group("clause");
        List<String> labels = new ArrayList<>();
        if (clause != null) {
            labels.add(name + "(" + clause + ")");
            labels.add(name + "." + clause);
            labels.add(number + "(" + clause + ")");
        }
        labels.add(name + ".1");
        labels.add(name + "(1)");
        labels.add(number);
        return labels;
    }
}
