package org.plenary.ingest;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * Makes sections of lines of which the layout marks the headings, ranked densely: where it marks levels 2 and 5, these are 1
 * and 2; a part, a chapter or an annex is raised out of what cannot hold it. Where it marks all alike, their numerals tell how
 * deep they stand.
 *
 * <p>A numeral that stands alone takes the title from the line below it. What is marked and yet a long sentence is a paragraph
 * that is set like a heading.
 */
final class MarkedHeadings {
    private final List<Line> lines;
    private final int start;
    private final ContentsList contents;
    private final List<Integer> ranks;
    /** The named headings that hold what comes next, by their levels. */
    private final TreeMap<Integer, HeadingNumeral> open = new TreeMap<>();

    private final HeadingLevels levels = new HeadingLevels();

    /** @param start where the body begins among the lines */
    MarkedHeadings(List<Line> lines, int start, ContentsList contents) {
        this.lines = lines;
        this.start = start;
        this.contents = contents;
        this.ranks = List.copyOf(new TreeSet<>(headings(lines, contents, start)
                .map(at -> lines.get(at).level())
                .boxed()
                .toList()));
    }

    /** Whether the layout marks any heading from a line on. */
    static boolean areIn(List<Line> lines, ContentsList contents, int start) {
        return headings(lines, contents, start).findAny().isPresent();
    }

    /** The one heading over all others, with no text before it; -1 when there is none. */
    static int soleTop(List<Line> lines, ContentsList contents) {
        List<Integer> headings = headings(lines, contents, 0).boxed().toList();
        Optional<Integer> top =
                headings.stream().min(Comparator.comparing(at -> lines.get(at).level()));
        boolean sole = top.isPresent()
                && headings.stream()
                                .filter(at -> lines.get(at).level()
                                        == lines.get(top.get()).level())
                                .count()
                        == 1
                && lines.subList(0, top.get()).stream().allMatch(line -> Wording.isTitleLike(line.text()));
        return sole && HeadingNumeral.of(lines.get(top.get()).text()).isEmpty() ? top.get() : -1;
    }

    private static IntStream headings(List<Line> lines, ContentsList contents, int start) {
        return IntStream.range(start, lines.size()).filter(at -> !contents.lists(at) && isHeading(lines.get(at)));
    }

    private static boolean isHeading(Line line) {
        return line.isMarked() && (Wording.isShort(line.text()) || !Wording.endsSentence(line.text()));
    }

    /** Adds the body without the contents list. */
    void addTo(BlockSequence blocks) {
        for (int at = start; at < lines.size(); at++) {
            Line line = lines.get(at);
            if (contents.lists(at) || isNameOfNothing(at)) {
                blocks.leaveOut(line);
            } else if (!isHeading(line)) {
                blocks.paragraph(line);
            } else if (isTitledBelow(at)) {
                blocks.heading(
                        level(line), line.text() + " " + lines.get(at + 1).text(), lines.subList(at, at + 2));
                at++;
            } else {
                blocks.heading(level(line), line.text(), lines.subList(at, at + 1));
            }
        }
    }

    /** Whether the line stands over a contents list that is not there. */
    private boolean isNameOfNothing(int at) {
        return isHeading(lines.get(at))
                && ContentsList.isName(lines.get(at).text())
                && (at + 1 == lines.size() || isHeading(lines.get(at + 1)));
    }

    private int level(Line line) {
        Optional<HeadingNumeral> numeral = HeadingNumeral.of(line.text());
        if (ranks.size() <= 1) {
            return numeral.map(levels::of).orElseGet(levels::ofUnnumbered);
        }
        int level = raised(1 + ranks.indexOf(line.level()), numeral);
        open.tailMap(level, true).clear();
        numeral.filter(written -> written.kind().isNamed()).ifPresent(named -> open.put(level, named));
        return level;
    }

    /** Beside the outermost open heading that by its name cannot hold this one: an annex is in no part, a part in no chapter. */
    private int raised(int level, Optional<HeadingNumeral> numeral) {
        return numeral.filter(written -> written.kind().isNamed()).stream()
                .flatMap(named -> open.entrySet().stream()
                        .filter(other -> !mayHold(other.getValue(), named))
                        .map(Map.Entry::getKey))
                .reduce(level, Math::min);
    }

    private static boolean mayHold(HeadingNumeral outer, HeadingNumeral inner) {
        return outer.kind().compareTo(inner.kind()) <= 0 && !outer.name().equals(inner.name());
    }

    private boolean isTitledBelow(int at) {
        if (at + 2 >= lines.size()
                || HeadingNumeral.of(lines.get(at).text())
                        .filter(HeadingNumeral::bare)
                        .isEmpty()) {
            return false;
        }
        Line below = lines.get(at + 1);
        return isTitle(below)
                && (below.isMarked() ? below.level() >= lines.get(at).level() : !isTitle(lines.get(at + 2)));
    }

    private static boolean isTitle(Line line) {
        return Wording.isTitleLike(line.text())
                && !ParagraphNumber.isMarked(line.text())
                && HeadingNumeral.of(line.text()).isEmpty();
    }
}
