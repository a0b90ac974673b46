package org.plenary.extract;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** Which tables of a page are tables, whose rows are read across; the others only lay the page out. */
final class HtmlTables implements NodeVisitor {
    /** Characters of a cell: what is longer is text that something stands beside. */
    private static final int LONGEST_CELL = 400;

    private static final int USUAL_CELL = 120;

    /** The number or bullet of an item that has a cell by itself. */
    private static final Pattern ITEM_MARK =
            Pattern.compile("\\(?(?:\\d{1,3}(?:\\.\\d{1,3}){0,3}|[A-Za-z]|[ivxl]{1,6}|[IVXL]{1,6})[.)]|[•●▪◦‣■·–—-]");

    /** One table that is open. */
    private static final class Seen {
        private final Element table;
        private final StringBuilder cell = new StringBuilder();
        private boolean layout;
        private boolean marked;
        private int rows;
        private int cells;
        private int cellsOfRow;
        private int widestRow;
        private int longestCell;
        private int characters;
        private int markedRows;

        private Seen(Element table) {
            this.table = table;
            String role = HtmlNames.role(table);
            layout = role.equals("presentation") || role.equals("none");
        }

        private boolean isData() {
            if (layout || widestRow < 2) {
                return false;
            }
            boolean items = rows > 0 && markedRows == rows && widestRow == 2;
            boolean small = rows > 1 && longestCell <= LONGEST_CELL && characters <= (long) USUAL_CELL * cells;
            return items || marked || small;
        }
    }

    private final List<Seen> open = new ArrayList<>();
    private final Set<Element> found = Collections.newSetFromMap(new IdentityHashMap<>());

    private HtmlTables() {}

    static Set<Element> in(Element root) {
        HtmlTables tables = new HtmlTables();
        root.traverse(tables);
        return tables.found;
    }

    /** Whether a cell holds but the number or bullet of what stands in the next. */
    static boolean isItemMark(String cell) {
        return ITEM_MARK.matcher(cell).matches();
    }

    @Override
    public void head(Node node, int depth) {
        if (node instanceof Element element) {
            if (element.normalName().equals("table")) {
                if (!open.isEmpty()) {
                    open.getLast().layout = true;
                }
                open.add(new Seen(element));
            } else if (!open.isEmpty()) {
                begin(open.getLast(), element);
            }
        } else if (node instanceof TextNode text && !open.isEmpty()) {
            open.getLast().cell.append(text.getWholeText());
        }
    }

    private static void begin(Seen seen, Element element) {
        switch (element.normalName()) {
            case "tr" -> {
                seen.rows++;
                seen.cellsOfRow = 0;
            }
            case "td", "th" -> {
                seen.marked |= element.normalName().equals("th");
                seen.cells++;
                seen.cellsOfRow++;
                seen.widestRow = Math.max(seen.widestRow, seen.cellsOfRow);
                seen.cell.setLength(0);
            }
            case "caption", "thead" -> seen.marked = true;
            default -> seen.layout |= HtmlNames.headingLevel(element) > 0;
        }
    }

    @Override
    public void tail(Node node, int depth) {
        if (open.isEmpty() || !(node instanceof Element element)) {
            return;
        }
        Seen seen = open.getLast();
        if (element == seen.table) {
            open.removeLast();
            if (seen.isData()) {
                found.add(element);
            }
        } else if (element.normalName().equals("td") || element.normalName().equals("th")) {
            String text = FlowText.collapsed(seen.cell.toString());
            seen.longestCell = Math.max(seen.longestCell, text.length());
            seen.characters += text.length();
            seen.markedRows += seen.cellsOfRow == 1 && isItemMark(text) ? 1 : 0;
        }
    }
}
