package org.plenary.document;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A part of a document under one heading or none: first its own paragraphs, then its sub-sections.
 *
 * @param numeral how the heading numbers itself, in the form that labels use ({@code IV}, {@code 2.3}, {@code article-5});
 *     null when it does not
 * @param heading the heading as printed, numeral included; {@code Introduction} or {@code Front matter} where a text with
 *     headings prints none; null for paragraphs of which nothing says under what heading they stand
 */
public record Section(
        @Nullable String numeral, @Nullable String heading, List<Paragraph> paragraphs, List<Section> sections) {
    private static final Pattern ANNEX = Pattern.compile("(?:annex|appendix|schedule)(?:-.*)?");

    public Section {
        if (heading != null && heading.isBlank()) {
            throw new IllegalArgumentException("a heading has words");
        }
        paragraphs = List.copyOf(paragraphs);
        sections = List.copyOf(sections);
    }

    /** Whether the heading says that the section is added to the document's own text. */
    public boolean isAnnex() {
        return numeral != null && ANNEX.matcher(numeral).matches();
    }
}
