package org.plenary.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import java.util.regex.Pattern;

/** The rows of a table that is drawn with bars, one line a row: the cells of each joined by a bar between spaces. */
final class TableRows {
    private static final Pattern RULE = Pattern.compile("\\s*\\|?(?:\\s*:?-+:?\\s*\\|)+(?:\\s*:?-+:?\\s*)?");

    /** Matching a repeated group takes stack for every column. */
    private static final int LONGEST_RULE = 1_000;

    private TableRows() {}

    /** Empty when the text is no table: its second line must be a rule ({@code |---|---|}). */
    static List<String> of(String text) {
        String[] lines = text.split("\n");
        if (lines.length < 2 || !lines[0].contains("|") || !isRule(lines[1])) {
            return List.of();
        }
        List<String> rows = new ArrayList<>();
        for (int at = 0; at < lines.length; at++) {
            String row = at == 1 ? "" : row(lines[at]);
            if (!row.isEmpty()) {
                rows.add(row);
            }
        }
        return rows;
    }

    private static boolean isRule(String line) {
        return line.length() <= LONGEST_RULE && RULE.matcher(line).matches();
    }

    private static String row(String line) {
        StringJoiner cells = new StringJoiner(" | ");
        for (String cell : line.split("\\|")) {
            String words = Wording.trimmed(cell);
            if (!words.isEmpty()) {
                cells.add(words);
            }
        }
        return cells.toString();
    }
}
