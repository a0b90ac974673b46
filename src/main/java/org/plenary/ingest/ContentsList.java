package org.plenary.ingest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The contents list of a plain text: the first run of at least two short lines each of which occurs again behind the run, in
 * the same order. The later occurrences are the headings.
 *
 * @param start where the run begins among the lines, a line {@code Contents} above it included
 * @param end behind its last line; equal to start when there is no contents list
 * @param headings where the lines named in it stand, behind the run
 */
record ContentsList(int start, int end, Set<Integer> headings) {
    private static final int FEWEST_ENTRIES = 2;
    private static final Pattern PAGE = Pattern.compile("(?:\\s*\\.{3,}\\s*|\\s*…\\s*|\\s{2,}|\\t)\\d{1,4}$");
    private static final Set<String> NAMES = Set.of("contents", "table of contents", "contents:", "table of contents:");

    static ContentsList in(List<String> lines) {
        Map<String, TreeSet<Integer>> places = places(lines);
        for (int start = 0; start < lines.size(); start++) {
            List<Integer> headings = run(lines, start, places);
            if (headings.size() >= FEWEST_ENTRIES) {
                boolean named = start > 0 && NAMES.contains(Wording.key(lines.get(start - 1)));
                return new ContentsList(named ? start - 1 : start, start + headings.size(), new HashSet<>(headings));
            }
        }
        return new ContentsList(0, 0, Set.of());
    }

    boolean isEmpty() {
        return start == end;
    }

    boolean lists(int line) {
        return line >= start && line < end;
    }

    private static Map<String, TreeSet<Integer>> places(List<String> lines) {
        Map<String, TreeSet<Integer>> places = new HashMap<>();
        for (int at = 0; at < lines.size(); at++) {
            if (Wording.isShort(lines.get(at))) {
                places.computeIfAbsent(Wording.key(lines.get(at)), _ -> new TreeSet<>())
                        .add(at);
            }
        }
        return places;
    }

    /** Where the lines from start occur again, as long as each stands behind the one before and all behind the run. */
    private static List<Integer> run(List<String> lines, int start, Map<String, TreeSet<Integer>> places) {
        List<Integer> again = new ArrayList<>();
        int behind = start;
        for (int at = start; at < lines.size() && (again.isEmpty() || at < again.getFirst()); at++) {
            Integer found = next(places, lines.get(at), Math.max(behind, at));
            if (found == null) {
                break;
            }
            again.add(found);
            behind = found;
        }
        return again;
    }

    private static @Nullable Integer next(Map<String, TreeSet<Integer>> places, String entry, int behind) {
        if (!Wording.isShort(entry)) {
            return null;
        }
        TreeSet<Integer> same = places.get(Wording.key(PAGE.matcher(entry).replaceFirst("")));
        return same == null ? null : same.higher(behind);
    }
}
