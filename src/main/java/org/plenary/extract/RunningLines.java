package org.plenary.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Leaves out what stands at the head and the foot of pages and does not belong to the text: the same words at the same place of
 * several pages, and the numbers of the pages with what is beside them.
 */
final class RunningLines {
    /** Rows at either edge of a page that may be running lines. */
    private static final int MOST_ROWS = 4;
    /** Pages that the same words stand on, where the document has so many. */
    private static final int FEWEST_PAGES = 3;
    /** Points that a running line is higher or lower on another page. */
    private static final float SHIFT = 4;

    private static final int LONGEST_NUMBER = 5;
    private static final Pattern NUMBER = Pattern.compile("\\d+");
    private static final Pattern PART_NUMBER = Pattern.compile("(?:\\p{L}+\\s+)?[^\\p{L}\\d]*\\d[\\d.]*\\D*|\\D*");
    private static final Pattern PAGE_NUMBER = Pattern.compile(
            "[^\\p{L}\\d]*(?:page\\s*)?(?:\\d{1,5}|[ivxl]{1,7})(?:\\s*(?:/|of|-|–)\\s*\\d{1,5})?[^\\p{L}\\d]*",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CHARACTER_CLASS);

    private final Map<Integer, List<PrintedLine>> pages = new TreeMap<>();
    private final Map<String, List<PrintedLine>> alike = new HashMap<>();

    private final Map<String, Boolean> counting = new HashMap<>();
    private final @Nullable Long offset;

    private RunningLines(List<PrintedLine> lines) {
        for (PrintedLine line : lines) {
            pages.computeIfAbsent(line.page(), _ -> new ArrayList<>()).add(line);
        }
        for (List<PrintedLine> page : pages.values()) {
            page.sort(Comparator.comparing(PrintedLine::y));
            edge(page).forEach(line -> {
                alike.computeIfAbsent(line.text(), _ -> new ArrayList<>()).add(line);
                alike.computeIfAbsent(withoutNumbers(line), _ -> new ArrayList<>())
                        .add(line);
            });
        }
        offset = printedOffset();
    }

    /** @param lines in reading order */
    static List<PrintedLine> without(List<PrintedLine> lines) {
        RunningLines running = new RunningLines(lines);
        Set<PrintedLine> left = new HashSet<>();
        for (List<PrintedLine> page : running.pages.values()) {
            left.addAll(running.from(page));
            left.addAll(running.from(page.reversed()));
        }
        return lines.stream().filter(line -> !left.contains(line)).toList();
    }

    private static List<PrintedLine> edge(List<PrintedLine> page) {
        if (page.size() <= 2 * MOST_ROWS) {
            return page;
        }
        List<PrintedLine> edge = new ArrayList<>(page.subList(0, MOST_ROWS));
        edge.addAll(page.subList(page.size() - MOST_ROWS, page.size()));
        return edge;
    }

    private static String withoutNumbers(PrintedLine line) {
        return PAGE_NUMBER.matcher(line.text()).matches()
                ? "#"
                : NUMBER.matcher(line.text()).replaceAll("#");
    }

    /** The running lines of a page from its edge inwards. */
    private List<PrintedLine> from(List<PrintedLine> page) {
        List<PrintedLine> found = new ArrayList<>();
        int at = 0;
        while (at < page.size() && at < MOST_ROWS && isRunning(page.get(at), at == 0)) {
            found.add(page.get(at));
            at++;
        }
        return found;
    }

    private boolean isRunning(PrintedLine line, boolean outermost) {
        int needed = Math.min(FEWEST_PAGES, Math.max(2, pages.size()));
        if (pagesOf(alike.getOrDefault(line.text(), List.of()), line) >= needed) {
            return true;
        }
        boolean number = PAGE_NUMBER.matcher(line.text()).matches();
        if (number && pages.size() == 1) {
            return outermost && line.text().matches("\\W*1\\W*");
        }
        if (outermost && numbers(line).contains(offset)) {
            return true;
        }
        List<PrintedLine> others = alike.getOrDefault(withoutNumbers(line), List.of());
        return (number || !isPart(line))
                && pagesOf(others, line) >= (number ? Math.min(2, needed) : needed)
                && (number || counting.computeIfAbsent(withoutNumbers(line), _ -> countsPages(others)));
    }

    private static long pagesOf(List<PrintedLine> others, PrintedLine line) {
        return others.stream()
                .filter(other -> Math.abs(other.y() - line.y()) <= SHIFT)
                .map(PrintedLine::page)
                .distinct()
                .count();
    }

    /** Whether the line names a part of the document and has no other number. */
    private static boolean isPart(PrintedLine line) {
        return line.beginsPart() && PART_NUMBER.matcher(line.text()).matches();
    }

    /** How far the numbers of a line are from that of its page; none where it names a part of the document only. */
    private static Set<Long> numbers(PrintedLine line) {
        Set<Long> numbers = new HashSet<>();
        Matcher number = NUMBER.matcher(line.text());
        while (!isPart(line) && number.find()) {
            if (number.group().length() <= LONGEST_NUMBER) {
                numbers.add(Long.parseLong(number.group()) - line.page());
            }
        }
        return numbers;
    }

    /** What the printed numbers of pages are ahead of their count, where the outermost lines of most pages tell. */
    private @Nullable Long printedOffset() {
        Map<Long, Integer> offsets = new HashMap<>();
        for (List<PrintedLine> page : pages.values()) {
            Set<Long> told = numbers(page.getFirst());
            told.addAll(numbers(page.getLast()));
            told.forEach(number -> offsets.merge(number, 1, Integer::sum));
        }
        return offsets.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .filter(most -> most.getValue() >= FEWEST_PAGES && most.getValue() * 2 >= pages.size())
                .map(Map.Entry::getKey)
                .orElse(null);
    }

    /** Whether a number of most lines grows with the number of the page. */
    private static boolean countsPages(List<PrintedLine> lines) {
        Map<Long, Integer> offsets = new HashMap<>();
        for (PrintedLine line : lines) {
            numbers(line).forEach(number -> offsets.merge(number, 1, Integer::sum));
        }
        return offsets.values().stream().anyMatch(count -> count * 10 >= lines.size() * 7);
    }
}
