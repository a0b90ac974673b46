package org.plenary.document;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * The labels of one document, given out in reading order.
 *
 * <p>Where one count runs through the document the label is the number: {@code 34}, {@code 34(a)}. Else it is the section and
 * the place in it: {@code I.4} or {@code introduction.2} for the plain paragraphs, {@code looking-ahead(3)} and
 * {@code article-5(3)(a)} for numbered items. A section
 * is named by its numeral, below those of the sections around it, or by its heading as a slug. What would occur twice gets a
 * counter ({@code conclusions~2.1}), so a label is always one paragraph.
 */
final class Labels {
    static final String NO_PARENT = "";
    private static final int LONGEST_SLUG = 60;
    /** Beyond this a section is named by its own numeral alone; a label may have 200 characters. */
    private static final int LONGEST_KEY = 100;

    private final Numbering numbering;
    private final Map<String, Integer> sectionKeys = new HashMap<>();
    private final Map<String, Integer> labels = new HashMap<>();

    Labels(Numbering numbering) {
        this.numbering = numbering;
    }

    String sectionKey(String parentKey, Section section) {
        String numeral = section.numeral();
        String key;
        if (numeral == null) {
            key = slug(section.heading());
        } else if (parentKey.equals(NO_PARENT)
                || numeral.startsWith(parentKey + ".")
                || parentKey.length() + numeral.length() > LONGEST_KEY) {
            key = numeral;
        } else {
            key = parentKey + "." + numeral;
        }
        return unique(key, sectionKeys);
    }

    String label(String sectionKey, Paragraph paragraph, int plainPosition) {
        String number = paragraph.number();
        String label;
        if (number == null) {
            label = sectionKey + "." + plainPosition;
        } else if (numbering == Numbering.THROUGH && Character.isDigit(number.charAt(0))) {
            label = number;
        } else {
            label = sectionKey + bracketed(number);
        }
        return unique(label, labels);
    }

    /** {@code (3)} of 3, {@code (3)(a)} of 3(a). */
    private static String bracketed(String number) {
        int item = number.indexOf('(');
        return item < 0 ? "(" + number + ")" : "(" + number.substring(0, item) + ")" + number.substring(item);
    }

    /** @param taken how often each name was given out, so that a thousand equal headings do not take a million steps */
    private static String unique(String wanted, Map<String, Integer> taken) {
        int count = taken.merge(wanted, 1, Integer::sum);
        return count == 1 ? wanted : unique(wanted + "~" + count, taken);
    }

    /** Lower case, accents off, one hyphen for every run of anything but letters and digits, cut at a word. */
    static String slug(String heading) {
        String folded = Normalizer.normalize(heading, Normalizer.Form.NFKD).replaceAll("\\p{M}", "");
        String slug = folded.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", "-")
                .replaceAll("^-|-$", "");
        if (slug.length() > LONGEST_SLUG) {
            int cut = slug.lastIndexOf('-', LONGEST_SLUG);
            int end = Character.isHighSurrogate(slug.charAt(LONGEST_SLUG - 1)) ? LONGEST_SLUG - 1 : LONGEST_SLUG;
            slug = slug.substring(0, cut > 0 ? cut : end);
        }
        return slug.isEmpty() ? "section" : slug;
    }
}
