package org.plenary.ingest;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Makes an outline of lines, each a heading, a paragraph or an item, in one way for plain text and for what a layout gives.
 *
 * <p>The line that repeats the document's title parts what a web page or an editor put before it, the front matter, from the
 * document. Where the title is not known, the line that looks like one is taken. Before the first paragraph of either
 * part, lines that tell place and time of publication (a path through a site, a date, an official symbol) are left out, and
 * in the front matter so are the page's own titles. The contents list is left out. Everything else is a heading
 * ({@link MarkedHeadings}, or {@link TextHeadings} where the layout marks none) or a paragraph.
 */
final class LineStructure {
    /** As {@code A/RES/70/1 } or {@code 70/125. }, in small letters. */
    private static final Pattern SYMBOL = Pattern.compile("[\\w().-]+/[\\w()./-]*\\d[\\w()./-]* ");

    private final List<Line> lines;
    private final List<String> texts;
    private final ContentsList contents;
    private final BlockSequence blocks = new BlockSequence();

    private LineStructure(List<Line> lines) {
        this.lines = lines;
        this.texts = lines.stream().map(Line::text).toList();
        this.contents = ContentsList.in(texts);
    }

    /** @param title where it is known; else the outline says what the text calls itself */
    static Outline outline(List<Line> lines, @Nullable String title, List<String> remarks) {
        LineStructure structure = new LineStructure(lines);
        int titleLine = title == null ? structure.guessedTitle() : structure.lineOf(title);
        structure.addFrontMatter(title == null ? 0 : Math.max(titleLine, 0));
        structure.addBody(titleLine);
        String found = title != null || titleLine < 0 ? null : Wording.collapsed(structure.texts.get(titleLine));
        return Outline.of(found, structure.blocks.blocks(), remarks);
    }

    /** Whether the title stands among the lines by itself. */
    static boolean holds(String title, List<Line> lines) {
        return new LineStructure(lines).lineOf(title) >= 0;
    }

    /**
     * The line that is the title: the last such line before the contents list, since a page repeats the title above its front
     * matter; without contents list the first, since a later one may be a running head. An official symbol may stand before
     * the title. -1 when there is none.
     */
    private int lineOf(String title) {
        String key = Wording.key(title);
        int found = -1;
        for (int at = 0; at < (contents.isEmpty() ? texts.size() : contents.start()); at++) {
            String line = Wording.key(texts.get(at));
            boolean same = line.equals(key)
                    || (line.endsWith(key)
                            && SYMBOL.matcher(line.substring(0, line.length() - key.length()))
                                    .matches());
            if (same && contents.isEmpty()) {
                return at;
            }
            found = same ? at : found;
        }
        return found;
    }

    private int guessedTitle() {
        int marked = MarkedHeadings.soleTop(lines, contents);
        return marked >= 0 ? marked : guessedByWording();
    }

    private int guessedByWording() {
        int at = 0;
        while (at < texts.size() && Wording.isImprint(texts.get(at))) {
            at++;
        }
        boolean titled = at + 1 < texts.size()
                && !contents.lists(at)
                && !MarkedHeadings.areIn(lines, contents, 0)
                && Wording.isTitleLike(texts.get(at))
                && !ParagraphNumber.isMarked(texts.get(at))
                && HeadingNumeral.of(texts.get(at)).isEmpty();
        return titled ? at : -1;
    }

    private void addFrontMatter(int end) {
        boolean begun = false;
        for (Line line : lines.subList(0, end)) {
            if (Wording.isTitleLike(line.text())) {
                blocks.leaveOut(line);
            } else {
                if (!begun) {
                    blocks.implied(Outline.FRONT_MATTER);
                    begun = true;
                }
                blocks.paragraph(line);
            }
        }
    }

    private void addBody(int titleLine) {
        int first = titleLine + 1;
        if (titleLine >= 0) {
            blocks.leaveOut(lines.get(titleLine));
        }
        while (first < lines.size() && !contents.lists(first) && Wording.isImprint(texts.get(first))) {
            blocks.leaveOut(lines.get(first));
            first++;
        }
        blocks.beginBody();
        if (MarkedHeadings.areIn(lines, contents, first)) {
            new MarkedHeadings(lines, first, contents).addTo(blocks);
        } else {
            new TextHeadings(lines, first, contents).addTo(blocks);
        }
    }
}
