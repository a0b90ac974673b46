package org.plenary.document;

import java.text.Normalizer;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The labels of one document, given out in reading order.
 *
 * <p>Where one count runs through the document the label is the number: {@code 34}, {@code 34(a)}. Else it is the section and
 * the place in it: {@code I.4} or {@code introduction.2} for the plain paragraphs, {@code looking-ahead(3)} and
 * {@code article-5(3)(a)} for numbered items; so it is in an annex that counts anew. Numbers that were given for citing are labels where they come first. A section
 * is named by its numeral, below those of the sections around it, or by its heading as a slug, or {@code text} when it has no
 * heading. What would occur twice gets a counter ({@code conclusions~2.1}), so a label is always one paragraph; where a number
 * of the original and a counted place are the same ({@code 2.1}), the number keeps it.
 */
final class Labels {
    static final String NO_PARENT = "";

    private static final String NO_HEADING = "text";
    /** Characters. */
    private static final int LONGEST_SLUG = 60;
    /** Beyond this a section is named by its own numeral alone; a label may have 200 characters. */
    private static final int LONGEST_KEY = 100;

    private final Numbering numbering;
    private final Names sectionKeys;
    private final Names labels;
    private final Set<String> numbers = new HashSet<>();
    private final Set<Section> countingAnew = Collections.newSetFromMap(new IdentityHashMap<>());

    Labels(Document document) {
        this.numbering = document.numbering();
        this.sectionKeys = new Names();
        this.labels = new Names();
        if (numbering != Numbering.BY_SECTION) {
            collectNumbers(document.sections());
        }
    }

    private void collectNumbers(List<Section> sections) {
        for (Section section : sections) {
            if (numbering == Numbering.THROUGH && section.isAnnex() && repeatsNumbers(section)) {
                countingAnew.add(section);
                continue;
            }
            for (Paragraph paragraph : section.paragraphs()) {
                if (paragraph.number() != null) {
                    numbers.add(paragraph.number());
                }
            }
            collectNumbers(section.sections());
        }
    }

    private boolean repeatsNumbers(Section section) {
        return section.paragraphs().stream().map(Paragraph::number).anyMatch(numbers::contains)
                || section.sections().stream().anyMatch(this::repeatsNumbers);
    }

    /** How far the numbers in a section reach, where those around it reach as told. */
    Numbering within(Section section, Numbering around) {
        return countingAnew.contains(section) ? Numbering.BY_SECTION : around;
    }

    String sectionKey(String parentKey, Section section) {
        String numeral = section.numeral();
        String key;
        if (numeral == null) {
            key = section.heading() == null ? NO_HEADING : slug(section.heading());
        } else if (parentKey.equals(NO_PARENT)
                || numeral.startsWith(parentKey + ".")
                || parentKey.length() + numeral.length() > LONGEST_KEY) {
            key = numeral;
        } else {
            key = parentKey + "." + numeral;
        }
        return sectionKeys.unique(key, Set.of());
    }

    String label(String sectionKey, Numbering reach, Paragraph paragraph, int plainPosition) {
        String number = paragraph.number();
        if (number == null) {
            return labels.unique(sectionKey + "." + plainPosition, numbers);
        }
        String withSection = sectionKey + bracketed(number);
        return switch (reach) {
            case THROUGH -> labels.unique(Character.isDigit(number.charAt(0)) ? number : withSection, Set.of());
            case GIVEN -> labels.take(number) ? number : labels.unique(withSection, numbers);
            case BY_SECTION -> labels.unique(withSection, numbers);
        };
    }

    /** {@code (3)} of 3, {@code (3)(a)} of 3(a). */
    private static String bracketed(String number) {
        int item = number.indexOf('(');
        return item < 0 ? "(" + number + ")" : "(" + number.substring(0, item) + ")" + number.substring(item);
    }

    /** Names given out once each. */
    private static final class Names {
        private final Set<String> taken = new HashSet<>();
        private final Map<String, Integer> counters = new HashMap<>();

        /** Whether the name was free; it is not from now on. */
        boolean take(String name) {
            return taken.add(name);
        }

        /** @param reserved names for others */
        String unique(String wanted, Set<String> reserved) {
            String name = wanted;
            while (reserved.contains(name) || !taken.add(name)) {
                name = wanted + "~" + counters.merge(wanted, 2, (last, _) -> last + 1);
            }
            return name;
        }
    }

    /**
     * Lower case, accents off, one hyphen for every run of anything but letters and digits, cut at a word. Only accents go:
     * the marks that write vowels in other scripts stay.
     */
    static String slug(String heading) {
        String plain = Normalizer.normalize(heading, Normalizer.Form.NFKD)
                .replaceAll("\\p{InCombiningDiacriticalMarks}+", "")
                .toLowerCase(Locale.ROOT);
        String slug = Normalizer.normalize(plain, Normalizer.Form.NFC)
                .replaceAll("[^\\p{L}\\p{M}\\p{N}]+", "-")
                .replaceAll("^-|-$", "");
        if (slug.codePointCount(0, slug.length()) > LONGEST_SLUG) {
            int longest = slug.offsetByCodePoints(0, LONGEST_SLUG);
            int cut = slug.lastIndexOf('-', longest);
            slug = slug.substring(0, cut > 0 ? cut : longest);
        }
        return slug.isEmpty() ? "section" : slug;
    }
}
