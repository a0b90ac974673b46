package org.plenary.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.ListBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SourceSpan;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * Reads Markdown as CommonMark has it, and the words only: emphasis, links and code lose their marks.
 *
 * <p>Headings are sections at the depth they are written at; the first one of level 1 is the title where it repeats the known
 * title or none is known. Paragraphs, those of block quotes, items of lists and rows of tables are paragraphs. Numbers are
 * those that are written, which an ordered list in CommonMark does not keep. HTML blocks are left out with a remark.
 *
 * <p>Where a heading of level 1 repeats the known title further down, the text was a page of the web: its front matter and its
 * contents list are told from the document as in plain text ({@link LineStructure}).
 */
final class MarkdownReader implements DocumentReader {
    private static final int DEEPEST_BLOCK = 50;
    /** Items of items of items are not cited by number any more, and labels are bounded. */
    private static final int LONGEST_NUMBER = 40;

    private static final Pattern ITEM_NUMBER = Pattern.compile("\\d{1,9}");

    private final Parser parser = Parser.builder()
            .includeSourceSpans(IncludeSourceSpans.BLOCKS)
            .maxOpenBlockParsers(DEEPEST_BLOCK)
            .build();

    @Override
    public Outline read(List<String> lines, int firstLine, @Nullable String title) throws UnreadableFile {
        if (lines.stream().mapToLong(String::length).sum() > SizeLimits.STANDARD.markdown()) {
            throw SizeLimits.STANDARD.tooMuchMarkdown();
        }
        Walk walk = new Walk(lines, firstLine, title);
        walk.children(parser.parse(String.join("\n", lines)), null);
        return title != null && walk.repeatsTitleWithin
                ? LineStructure.outline(walk.asLines(), title, walk.remarks)
                : Outline.of(walk.foundTitle, walk.blocks, walk.remarks);
    }

    /** One pass over the blocks of a text, in reading order. */
    private static final class Walk {
        private final List<String> lines;
        private final int firstLine;
        private final @Nullable String title;
        private final List<Block> blocks = new ArrayList<>();
        private final List<String> remarks = new ArrayList<>();
        private @Nullable String foundTitle;
        private boolean repeatsTitleWithin;

        private Walk(List<String> lines, int firstLine, @Nullable String title) {
            this.lines = lines;
            this.firstLine = firstLine;
            this.title = title;
        }

        /** @param number what stands before the first paragraph of an item, numbers of the items around it included */
        private void children(Node parent, @Nullable String number) {
            String before = number;
            for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
                switch (node) {
                    case Heading heading -> heading(heading);
                    case Paragraph paragraph -> {
                        paragraph(InlineText.of(paragraph), before);
                        before = null;
                    }
                    case BlockQuote quote -> children(quote, before);
                    case ListBlock list -> list(list, number);
                    case FencedCodeBlock code -> text(code.getLiteral(), before);
                    case IndentedCodeBlock code -> text(code.getLiteral(), before);
                    case HtmlBlock html -> remarks.add("line " + line(html) + ": an HTML block is left out");
                    default -> {
                        // Rules between paragraphs and definitions of links hold no text.
                    }
                }
            }
        }

        private void heading(Heading heading) {
            String text = Wording.collapsed(InlineText.of(heading));
            boolean first = blocks.isEmpty() && heading.getLevel() == 1;
            boolean known = heading.getLevel() == 1
                    && title != null
                    && Wording.key(title).equals(Wording.key(text));
            if (text.isEmpty()) {
                return;
            }
            if (first && title == null && foundTitle == null) {
                foundTitle = text;
            } else if (!(first && known)) {
                repeatsTitleWithin |= known;
                blocks.add(Block.Heading.of(heading.getLevel(), text));
            }
        }

        /** The blocks as a layout gives them, numbers before their texts. */
        private List<Line> asLines() {
            return blocks.stream()
                    .map(block -> switch (block) {
                        case Block.Heading heading -> Line.heading(heading.text(), heading.level());
                        case Block.Body body ->
                            Line.of(body.number() == null ? body.text() : body.number() + ". " + body.text());
                    })
                    .toList();
        }

        private void list(ListBlock list, @Nullable String around) {
            for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
                String number = list instanceof OrderedList && item instanceof ListItem ? written(item) : null;
                children(item, within(around, number));
            }
        }

        private static @Nullable String within(@Nullable String around, @Nullable String number) {
            if (number == null || around == null) {
                return number;
            }
            String whole = around + "(" + number + ")";
            return whole.length() > LONGEST_NUMBER ? null : whole;
        }

        private @Nullable String written(Node item) {
            SourceSpan start = item.getSourceSpans().getFirst();
            Matcher number = ITEM_NUMBER.matcher(lines.get(start.getLineIndex()));
            return number.find(start.getColumnIndex()) ? number.group() : null;
        }

        private void paragraph(String text, @Nullable String number) {
            List<String> rows = TableRows.of(text);
            if (rows.isEmpty()) {
                text(text, number);
            } else {
                rows.forEach(row -> blocks.add(new Block.Body(null, row)));
            }
        }

        private void text(String text, @Nullable String number) {
            String line = Wording.trimmed(text.replaceAll("[ \\t]*\\n[ \\t]*", " "));
            Block.Body body = number == null ? Block.Body.of(line) : new Block.Body(number, line);
            if (!body.text().isEmpty()) {
                blocks.add(body);
            }
        }

        private int line(Node node) {
            return firstLine + node.getSourceSpans().getFirst().getLineIndex();
        }
    }
}
