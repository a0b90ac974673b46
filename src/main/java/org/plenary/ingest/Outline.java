package org.plenary.ingest;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plenary.document.Paragraph;
import org.plenary.document.Section;

/**
 * What a reader of a format makes of a text.
 *
 * @param title what the text calls itself; null when it does not, or when the title was known before
 * @param sections paragraphs before the first heading lie in one called {@code Introduction}
 * @param remarks what was left out
 */
record Outline(@Nullable String title, List<Section> sections, List<String> remarks) {
    static final String INTRODUCTION = "Introduction";
    static final String FRONT_MATTER = "Front matter";

    static Outline of(@Nullable String title, List<Block> blocks, List<String> remarks) {
        List<Open> roots = new ArrayList<>();
        List<Open> path = new ArrayList<>();
        for (Block block : blocks) {
            switch (block) {
                case Block.Heading heading -> open(heading, path, roots);
                case Block.Body body -> {
                    if (path.isEmpty()) {
                        open(Block.Heading.implied(INTRODUCTION), path, roots);
                    }
                    path.getLast().add(body);
                }
            }
        }
        return new Outline(title, roots.stream().map(Open::close).toList(), List.copyOf(remarks));
    }

    private static void open(Block.Heading heading, List<Open> path, List<Open> roots) {
        while (!path.isEmpty() && path.getLast().heading.level() >= heading.level()) {
            path.removeLast();
        }
        Open section = new Open(heading);
        (path.isEmpty() ? roots : path.getLast().sections).add(section);
        path.add(section);
    }

    boolean hasParagraphs() {
        return sections.stream().anyMatch(Outline::hasParagraphs);
    }

    private static boolean hasParagraphs(Section section) {
        return !section.paragraphs().isEmpty() || section.sections().stream().anyMatch(Outline::hasParagraphs);
    }

    /** A section that may still get paragraphs and sub-sections. */
    private static final class Open {
        private final Block.Heading heading;
        private final List<Paragraph> paragraphs = new ArrayList<>();
        private final List<Open> sections = new ArrayList<>();
        private final ItemNumbers numbers = new ItemNumbers();

        private Open(Block.Heading heading) {
            this.heading = heading;
        }

        private void add(Block.Body body) {
            String number = body.number() == null ? null : numbers.whole(body.number());
            paragraphs.add(Paragraph.of(number, body.text()).printed(body.page(), body.notes()));
        }

        private Section close() {
            List<Section> closed = sections.stream().map(Open::close).toList();
            return new Section(heading.numeral(), heading.text(), paragraphs, closed);
        }
    }
}
