package org.plenary.extract;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jspecify.annotations.Nullable;

/** The nodes of one note and its words without its mark and the links that lead back. */
record NoteText(List<Node> nodes) {
    /** Characters: what is longer is a section and no note. */
    private static final int LONGEST = 4_000;

    private static final Set<String> SILENT = Set.of("script", "style", "template");
    private static final Pattern BACK =
            Pattern.compile("[\\s^↑↩⏎⤴︎️\\[\\]()]{1,9}|(?:jump up|back)\\W{0,9}", Pattern.CASE_INSENSITIVE);
    private static final Pattern LEFT_OF_BACK = Pattern.compile("^[\\s^↑,\\[\\]()]{1,20}+(?=\\p{L}|\\d|[“\"‘(])");

    static NoteText of(List<Node> nodes) {
        return new NoteText(List.copyOf(nodes));
    }

    /** A block, or the one behind it where it holds nothing but the mark. */
    static NoteText ofBlock(Element block) {
        Element next = block.nextElementSibling();
        boolean alone = block.text().isBlank() || NoteMarks.mark(block.text()) != null;
        return new NoteText(alone && next != null ? List.of(block, next) : List.of(block));
    }

    /** Null when there are none, or more than notes have. */
    @Nullable
    String words(String mark) {
        Words words = new Words();
        for (Node node : nodes) {
            node.filter(words);
        }
        String written = words.text.takeLine();
        String without =
                written.replaceFirst("^[\\[(]?" + Pattern.quote(mark) + "(?:[\\])][.:]?|[.:)]|(?![\\w/]))\\s*", "");
        String note = LEFT_OF_BACK.matcher(without).replaceFirst("").strip();
        return note.isEmpty() || note.length() > LONGEST ? null : note;
    }

    /** Gathers the words of nodes, blocks parted by a space. */
    private static final class Words implements NodeFilter {
        private final FlowText text = new FlowText();
        private int length;

        @Override
        public FilterResult head(Node node, int depth) {
            if (node instanceof TextNode words) {
                length += words.getWholeText().length();
                text.append(words.getWholeText());
                return length > 2 * LONGEST ? FilterResult.STOP : FilterResult.CONTINUE;
            }
            if (!(node instanceof Element element)) {
                return FilterResult.CONTINUE;
            }
            if (HtmlNames.isBlock(element) || element.normalName().equals("br")) {
                text.lineEnd();
            }
            return SILENT.contains(element.normalName()) || leadsBack(element)
                    ? FilterResult.SKIP_ENTIRELY
                    : FilterResult.CONTINUE;
        }

        private static boolean leadsBack(Element element) {
            if (HtmlNames.plays(element, "backlink")) {
                return true;
            }
            return element.normalName().equals("a")
                    && element.attr("href").startsWith("#")
                    && (NoteMarks.mark(element.text()) != null
                            || BACK.matcher(element.text()).matches());
        }
    }
}
