package org.plenary.ingest;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plenary.document.Paragraph;
import org.plenary.document.Section;

/**
 * Makes sections of paragraphs that each tell the headings above them, in reading order. A paragraph that comes back to a
 * heading after one of its sub-headings begins that section anew, since a section's own paragraphs come before its
 * sub-sections; one without headings stands in a section without one.
 */
final class SectionTree {
    private final List<Open> roots = new ArrayList<>();
    private final List<Open> path = new ArrayList<>();

    /** @param headings outermost first, none blank */
    void add(List<String> headings, Paragraph paragraph) {
        boolean goesOn = headings.isEmpty() && !path.isEmpty() && path.getFirst().heading == null;
        if (!goesOn) {
            int shared = shared(headings);
            path.subList(shared, path.size()).clear();
            headings.subList(shared, headings.size()).forEach(this::open);
            if (path.isEmpty()) {
                open(null);
            }
        }
        path.getLast().paragraphs.add(paragraph);
    }

    /** How many of the open sections the paragraph stands in. */
    private int shared(List<String> headings) {
        int depth = 0;
        while (depth < headings.size()
                && depth < path.size()
                && headings.get(depth).equals(path.get(depth).heading)) {
            depth++;
        }
        boolean comesBack = depth == headings.size() && depth < path.size();
        return comesBack ? Math.max(0, depth - 1) : depth;
    }

    private void open(@Nullable String heading) {
        Open section = new Open(heading);
        (path.isEmpty() ? roots : path.getLast().sections).add(section);
        path.add(section);
    }

    List<Section> sections() {
        return roots.stream().map(Open::close).toList();
    }

    /** A section that may still get paragraphs and sub-sections. */
    private static final class Open {
        private final @Nullable String heading;
        private final List<Paragraph> paragraphs = new ArrayList<>();
        private final List<Open> sections = new ArrayList<>();

        private Open(@Nullable String heading) {
            this.heading = heading;
        }

        private Section close() {
            String numeral = heading == null
                    ? null
                    : HeadingNumeral.of(heading).map(HeadingNumeral::written).orElse(null);
            return new Section(
                    numeral,
                    heading,
                    paragraphs,
                    sections.stream().map(Open::close).toList());
        }
    }
}
