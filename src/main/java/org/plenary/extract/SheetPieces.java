package org.plenary.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Reads a spreadsheet of paragraphs: a table whose first row names a column of texts, and perhaps one of their numbers and one of
 * the headings they stand under.
 */
final class SheetPieces {
    private static final Set<String> TEXTS =
            Set.of("text", "paragraph", "paragraphs", "content", "provision", "wording");
    private static final Set<String> NUMBERS =
            Set.of("number", "no", "no.", "nr", "#", "label", "para", "paragraph number", "article", "id");
    private static final Set<String> HEADINGS = Set.of("section", "heading", "chapter", "part", "title");

    private SheetPieces() {}

    /** Empty when no table of the page is one of paragraphs. */
    static List<Piece> of(Document page) {
        List<Piece> pieces = new ArrayList<>();
        for (Element table : page.getElementsByTag("table")) {
            addAll(rows(table), pieces);
        }
        return pieces;
    }

    private static List<List<String>> rows(Element table) {
        List<List<String>> rows = new ArrayList<>();
        for (Element row : table.getElementsByTag("tr")) {
            rows.add(row.children().stream().map(cell -> cell.text().strip()).toList());
        }
        rows.removeIf(row -> row.stream().allMatch(String::isEmpty));
        return rows;
    }

    private static void addAll(List<List<String>> rows, List<Piece> pieces) {
        if (rows.isEmpty()) {
            return;
        }
        List<String> names = rows.getFirst().stream()
                .map(name -> name.toLowerCase(Locale.ROOT))
                .toList();
        int text = column(names, TEXTS);
        if (text < 0) {
            return;
        }
        int number = column(names, NUMBERS);
        int heading = column(names, HEADINGS);
        String above = "";
        for (List<String> row : rows.subList(1, rows.size())) {
            String section = cell(row, heading);
            if (!section.isEmpty() && !section.equals(above)) {
                pieces.add(new Piece.Heading(1, section, Piece.NO_PAGE));
                above = section;
            }
            if (!cell(row, text).isEmpty()) {
                pieces.add(Piece.Text.of(numbered(cell(row, number), cell(row, text))));
            }
        }
    }

    private static int column(List<String> names, Set<String> wanted) {
        for (int at = 0; at < names.size(); at++) {
            if (wanted.contains(names.get(at))) {
                return at;
            }
        }
        return -1;
    }

    private static String cell(List<String> row, int column) {
        return column < 0 || column >= row.size() ? "" : row.get(column);
    }

    /** A number as sheets have it, {@code 34} or {@code 34.0}, stands before its paragraph as texts have it. */
    private static String numbered(String number, String text) {
        String plain = number.replaceFirst("^(\\d+)\\.0$", "$1");
        return plain.isEmpty() ? text : plain + (plain.matches(".*[\\p{L}\\d]") ? ". " : " ") + text;
    }
}
