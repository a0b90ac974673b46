package org.plenary.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Finds how far lines may reach. In a column of many lines some reach its end, lines that stand alone aside; one of few is taken to be as wide as the narrowest
 * of many that holds it.
 */
final class Margins {
    private static final int MANY = 5;
    /** Points. */
    private static final float SHIFT = 15;
    /** Of the font's size: lines of one paragraph stand nearer. */
    private static final float NEAR = 2.2f;

    private record Column(float left, float right, int lines) {}

    private Margins() {}

    /** The lines with the margins that they keep to. */
    static List<PrintedLine> widened(List<PrintedLine> lines) {
        Map<Integer, List<PrintedLine>> regions = new TreeMap<>();
        lines.forEach(line ->
                regions.computeIfAbsent(line.region(), _ -> new ArrayList<>()).add(line));
        List<Column> many = regions.values().stream()
                .map(Margins::column)
                .filter(column -> column.lines() >= MANY)
                .distinct()
                .sorted(Comparator.comparing(Column::right))
                .toList();
        List<PrintedLine> widened = new ArrayList<>();
        regions.forEach((_, its) -> {
            Column column = widened(column(its), many);
            its.forEach(line -> widened.add(line.within(column.left(), column.right())));
        });
        return widened;
    }

    private static Column column(List<PrintedLine> lines) {
        List<PrintedLine> text = new ArrayList<>();
        for (int at = 0; at < lines.size(); at++) {
            boolean alone = !isBeside(lines, at, at - 1) && !isBeside(lines, at, at + 1);
            if (!alone && !lines.get(at).row()) {
                text.add(lines.get(at));
            }
        }
        List<PrintedLine> counted = text.isEmpty() ? lines : text;
        float left =
                (float) counted.stream().mapToDouble(PrintedLine::start).min().orElse(0);
        return new Column(left, right(counted), counted.size());
    }

    /** Whether two lines stand as those of one paragraph do. */
    private static boolean isBeside(List<PrintedLine> lines, int at, int other) {
        return other >= 0
                && other < lines.size()
                && Math.abs(lines.get(at).y() - lines.get(other).y())
                        < NEAR * lines.get(at).size()
                && Math.abs(lines.get(at).size() - lines.get(other).size()) < 1;
    }

    /** The farthest end that is not the only one there. */
    private static float right(List<PrintedLine> lines) {
        List<Float> ends = lines.stream()
                .map(PrintedLine::end)
                .sorted(Comparator.reverseOrder())
                .toList();
        for (int at = 0; at + 1 < ends.size() && ends.size() >= MANY; at++) {
            if (ends.get(at) - ends.get(at + 1) < 2 * lines.getFirst().size()) {
                return ends.get(at);
            }
        }
        return ends.getFirst();
    }

    private static Column widened(Column column, List<Column> many) {
        if (column.lines() >= MANY) {
            return column;
        }
        return many.stream()
                .filter(other -> other.right() >= column.right() - 1 && other.left() <= column.left() + SHIFT)
                .findFirst()
                .map(other -> new Column(other.left(), other.right(), column.lines()))
                .orElse(column.lines() == 1 ? new Column(column.left(), Float.MAX_VALUE, 1) : column);
    }
}
