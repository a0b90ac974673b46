package org.plenary.ingest;

import java.util.List;
import org.plenary.document.Paragraph;

/**
 * A heading, paragraph or item of a document before it is told which of these it is.
 *
 * @param level where the layout marks it as a heading how deep it stands, from 1; {@link #UNMARKED} elsewhere
 * @param page the page it begins on, from 1; {@link Paragraph#NO_PAGE} when not known
 * @param notes its footnotes, marks included
 */
record Line(String text, int level, int page, List<String> notes) {
    static final int UNMARKED = 0;

    static Line of(String text) {
        return new Line(text, UNMARKED, Paragraph.NO_PAGE, List.of());
    }

    static Line heading(String text, int level) {
        return new Line(text, level, Paragraph.NO_PAGE, List.of());
    }

    boolean isMarked() {
        return level != UNMARKED;
    }
}
