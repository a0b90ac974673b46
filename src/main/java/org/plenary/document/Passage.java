package org.plenary.document;

import java.util.List;

/**
 * One paragraph on its own, knowing where it stands: the unit that is indexed, found, shown and cited.
 *
 * @param position its place among the document's paragraphs, from 0
 * @param sectionPath the headings it stands under, outermost first; empty when none is known
 */
public record Passage(PassageId id, int position, List<String> sectionPath, Paragraph paragraph) {
    public Passage {
        sectionPath = List.copyOf(sectionPath);
    }

    public String label() {
        return id.label();
    }

    public String text() {
        return paragraph.text();
    }
}
