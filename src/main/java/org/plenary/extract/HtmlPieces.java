package org.plenary.extract;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.StringJoiner;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jspecify.annotations.Nullable;

/** Goes through the content of a page in reading order, without recursion, and makes pieces of it. */
final class HtmlPieces implements NodeFilter {
    private final HtmlNotes references;
    private final Set<Element> tables;
    private final List<Piece> pieces = new ArrayList<>();
    private final FlowText flow = new FlowText();
    /** Of the places in the flow, in their order. */
    private final Deque<String> notes = new ArrayDeque<>();
    /** Of what is a heading or no words at all. */
    private final List<String> waiting = new ArrayList<>();

    private final Deque<ListNumbers> lists = new ArrayDeque<>();
    /** Written before the next words; empty when nothing is. */
    private String mark = "";
    /** The words that the next paragraph explains, of a list of definitions; empty when there are none. */
    private String term = "";

    private int preformatted;
    private int headingLevel;
    private int bold;
    /** Whether any words of the block are not bold. */
    private boolean plain;

    private @Nullable Element table;
    private List<String> row = new ArrayList<>();
    private @Nullable StringJoiner cell;

    private HtmlPieces(HtmlNotes references, Set<Element> tables) {
        this.references = references;
        this.tables = tables;
    }

    static List<Piece> of(Element content, HtmlNotes references) {
        HtmlPieces pieces = new HtmlPieces(references, HtmlTables.in(content));
        content.filter(pieces);
        pieces.flush();
        pieces.emitTerm();
        pieces.leaveNotes();
        return BoldHeadings.settled(pieces.pieces);
    }

    @Override
    public FilterResult head(Node node, int depth) {
        if (references.holds(node)) {
            return FilterResult.SKIP_ENTIRELY;
        }
        if (node instanceof TextNode text) {
            plain |= bold == 0 && !text.isBlank();
            if (preformatted > 0) {
                flow.appendPreformatted(text.getWholeText());
            } else {
                flow.append(text.getWholeText());
            }
            return FilterResult.CONTINUE;
        }
        return node instanceof Element element ? head(element) : FilterResult.CONTINUE;
    }

    private FilterResult head(Element element) {
        List<String> referred = references.at(element);
        if (referred != null) {
            referred.forEach(note -> {
                notes.add(note);
                flow.note();
            });
            return FilterResult.SKIP_ENTIRELY;
        }
        if (HtmlNames.isBlock(element)) {
            flush();
        }
        int level = HtmlNames.headingLevel(element);
        if (level > 0 && headingLevel == 0 && table == null) {
            flush();
            headingLevel = level;
        }
        if (HtmlNames.isList(element)) {
            lists.push(ListNumbers.of(element, lists.peek()));
        }
        switch (element.normalName()) {
            case "br" -> flow.lineEnd();
            case "pre" -> preformatted++;
            case "b", "strong" -> bold++;
            case "q" -> flow.append("“");
            case "dt" -> emitTermOf(element);
            case "li" -> mark += (lists.isEmpty() ? ListNumbers.none() : lists.peek()).next(element);
            case "td", "th" -> cell = table == null ? null : new StringJoiner(" ");
            case "table" -> {
                if (table == null && tables.contains(element)) {
                    table = element;
                }
            }
            case "sup" -> {
                if (element.childrenSize() == 0) {
                    flow.raised(element.text());
                    return FilterResult.SKIP_ENTIRELY;
                }
            }
            default -> {
                // Everything else is its words.
            }
        }
        return FilterResult.CONTINUE;
    }

    @Override
    public FilterResult tail(Node node, int depth) {
        if (!(node instanceof Element element)) {
            return FilterResult.CONTINUE;
        }
        if (element.normalName().equals("q")) {
            flow.append("”");
        }
        if (element.normalName().equals("dt") && cell == null) {
            term = flow.takeLine();
        }
        if (HtmlNames.isBlock(element)) {
            flush();
        }
        if (headingLevel > 0 && HtmlNames.headingLevel(element) == headingLevel) {
            flush();
            headingLevel = 0;
        }
        if (HtmlNames.isList(element)) {
            lists.poll();
        }
        switch (element.normalName()) {
            case "pre" -> preformatted--;
            case "b", "strong" -> bold--;
            case "li" -> mark = "";
            case "dl" -> emitTerm();
            case "td", "th" -> endCell();
            case "tr" -> endRow();
            case "table" -> {
                if (element == table) {
                    endRow();
                    table = null;
                }
            }
            default -> {
                // Everything else is its words.
            }
        }
        return FilterResult.CONTINUE;
    }

    private void emitTermOf(Element next) {
        Element before = next.previousElementSibling();
        if (before == null || !before.normalName().equals("dt")) {
            emitTerm();
        } else if (!term.isEmpty()) {
            flow.appendTaken(term + ", ");
            term = "";
        }
    }

    private void endCell() {
        if (cell != null) {
            String words = cell.toString();
            if (!words.isBlank()) {
                row.add(words);
            }
            cell = null;
        }
    }

    private void endRow() {
        if (table != null && !row.isEmpty()) {
            boolean item = row.size() == 2 && HtmlTables.isItemMark(FlowText.withoutNotes(row.getFirst()));
            String words = String.join(item ? " " : " | ", row);
            row = new ArrayList<>();
            emit(words);
        }
    }

    private void flush() {
        if (flow.isEmpty()) {
            if (preformatted == 0) {
                flow.takeLine();
            }
            plain = false;
            return;
        }
        if (headingLevel > 0) {
            emitHeading(flow.takeLine());
            plain = false;
            return;
        }
        boolean heading = !plain && cell == null && lists.isEmpty();
        plain = false;
        for (String paragraph : flow.takeParagraphs()) {
            if (heading && BoldHeadings.names(paragraph)) {
                headingLevel = BoldHeadings.LEVEL;
                emitHeading(paragraph);
                headingLevel = 0;
            } else if (cell != null) {
                cell.add(marked(paragraph));
            } else {
                emit(paragraph);
            }
        }
    }

    private void emit(String paragraph) {
        String words = marked(explained(paragraph));
        takeNotes(words);
        String text = FlowText.withoutNotes(words);
        if (!text.isEmpty()) {
            pieces.add(new Piece.Text(text, Piece.NO_PAGE, waiting));
            waiting.clear();
        }
    }

    /** Those that the words refer to wait for the paragraph that they go to. */
    private void takeNotes(String words) {
        words.chars().filter(character -> character == FlowText.NOTE).forEach(_ -> waiting.add(notes.remove()));
    }

    private String explained(String paragraph) {
        if (term.isEmpty()) {
            return paragraph;
        }
        boolean plain = HtmlTables.isItemMark(term) || ".:;–—-".indexOf(term.charAt(term.length() - 1)) >= 0;
        String explained = term + (plain ? " " : ": ") + paragraph;
        term = "";
        return explained;
    }

    private void emitTerm() {
        if (!term.isEmpty()) {
            String words = term;
            term = "";
            emit(words);
        }
    }

    /** A number or bullet that the words themselves begin with counts in place of the list's. */
    private String marked(String words) {
        String before = mark;
        mark = "";
        return FlowText.isItem(words) && (before.startsWith("•") || Character.isDigit(words.charAt(0)))
                ? words
                : before + words;
    }

    private void emitHeading(String line) {
        String words = marked(line);
        takeNotes(words);
        String text = FlowText.withoutNotes(words);
        if (!text.isEmpty()) {
            pieces.add(new Piece.Heading(headingLevel, text, Piece.NO_PAGE));
        }
    }

    /** Notes that nothing comes behind go to the last paragraph. */
    private void leaveNotes() {
        for (int at = pieces.size() - 1; at >= 0 && !waiting.isEmpty(); at--) {
            if (pieces.get(at) instanceof Piece.Text last) {
                List<String> all = new ArrayList<>(last.notes());
                all.addAll(waiting);
                waiting.clear();
                pieces.set(at, new Piece.Text(last.text(), last.page(), all));
            }
        }
    }
}
