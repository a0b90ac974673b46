package org.plenary.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads plain text, which says by position and wording alone what is what.
 *
 * <p>The line that repeats the document's title parts what a web page or an editor put before it, the front matter, from the
 * document. Where the title is not known, the first line that looks like one is taken. Before the first paragraph of either
 * part, lines that tell place and time of publication (a path through a site, a date, an official symbol) are left out, and
 * in the front matter so are the page's own titles. The contents list is left out. Everything else is a heading
 * ({@link TextHeadings}) or a paragraph.
 */
final class TextReader implements DocumentReader {
    /** As {@code A/RES/70/1 } or {@code 70/125. }, in small letters. */
    private static final Pattern SYMBOL = Pattern.compile("[\\w().-]+/[\\w()./-]*\\d[\\w()./-]* ");

    @Override
    public Outline read(List<String> lines, int firstLine, @Nullable String title) {
        List<String> joined = LineJoining.join(lines);
        ContentsList contents = ContentsList.in(joined);
        List<Block> blocks = new ArrayList<>();
        if (title == null) {
            int guessed = guessedTitle(joined, contents);
            addBody(joined, guessed + 1, contents, blocks);
            return Outline.of(guessed < 0 ? null : Wording.collapsed(joined.get(guessed)), blocks, List.of());
        }
        int known = lineOf(title, joined, contents);
        addFrontMatter(joined.subList(0, Math.max(known, 0)), blocks);
        addBody(joined, known + 1, contents, blocks);
        return Outline.of(null, blocks, List.of());
    }

    /**
     * The line that is the title: the last such line before the contents list, since a page repeats the title above its front
     * matter; without contents list the first, since a later one may be a running head. An official symbol may stand before
     * the title. -1 when there is none.
     */
    private static int lineOf(String title, List<String> lines, ContentsList contents) {
        String key = Wording.key(title);
        int found = -1;
        for (int at = 0; at < (contents.isEmpty() ? lines.size() : contents.start()); at++) {
            String line = Wording.key(lines.get(at));
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

    private static int guessedTitle(List<String> lines, ContentsList contents) {
        int at = 0;
        while (at < lines.size() && Wording.isImprint(lines.get(at))) {
            at++;
        }
        boolean titled = at + 1 < lines.size()
                && !contents.lists(at)
                && Wording.isTitleLike(lines.get(at))
                && !ParagraphNumber.isMarked(lines.get(at))
                && HeadingNumeral.of(lines.get(at)).isEmpty();
        return titled ? at : -1;
    }

    private static void addFrontMatter(List<String> lines, List<Block> blocks) {
        for (String line : lines) {
            if (!Wording.isTitleLike(line)) {
                if (blocks.isEmpty()) {
                    blocks.add(Block.Heading.implied(Outline.FRONT_MATTER));
                }
                blocks.add(Block.Body.of(line));
            }
        }
    }

    private static void addBody(List<String> lines, int start, ContentsList contents, List<Block> blocks) {
        int first = start;
        while (first < lines.size() && !contents.lists(first) && Wording.isImprint(lines.get(first))) {
            first++;
        }
        List<Block> body = new TextHeadings(lines, first, contents).blocks();
        if (!body.isEmpty() && body.getFirst() instanceof Block.Body) {
            blocks.add(Block.Heading.implied(Outline.INTRODUCTION));
        }
        blocks.addAll(body);
    }
}
