package org.plenary.ingest;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The contents list of a text: the first run of at least two short lines each of which occurs again behind the run, in the
 * same order. The later occurrences are the headings. A line that leads by dots to the number of a page belongs to the run
 * whether it occurs again or not.
 *
 * @param start where the run begins among the lines, a line {@code Contents} above it included
 * @param end behind its last line; equal to start when there is no contents list
 * @param headings where the lines named in it stand, behind the run
 */
record ContentsList(int start, int end, Set<Integer> headings) {
    private static final int FEWEST_ENTRIES = 2;
    /** Characters: a heading with the dots behind it. */
    private static final int LONGEST_ENTRY = 2 * Wording.LONGEST_HEADING;

    private static final String NUMBER = "(?:\\d{1,4}|[ivxl]{1,7})$";
    private static final String DOTS = "(?:(?:\\s*\\.){3,}|\\s*(?:…\\s*)+)\\s*";
    private static final Pattern PAGE = Pattern.compile("(?:" + DOTS + "|\\s{2,}|\\t)" + NUMBER);
    private static final Pattern LED_TO_PAGE = Pattern.compile(".*\\S" + DOTS + NUMBER);
    /** In print, where nothing but the place on the line parts the entry from its page. */
    private static final Pattern BARE_PAGE = Pattern.compile(" " + NUMBER);

    private static final Set<String> NAMES = Set.of("contents", "table of contents", "contents:", "table of contents:");

    static ContentsList in(List<String> lines) {
        Places places = Places.of(lines);
        for (int start = 0; start < lines.size(); start++) {
            Run run = run(lines, start, places);
            if (run.entries() >= FEWEST_ENTRIES) {
                boolean named = start > 0 && isName(lines.get(start - 1));
                return new ContentsList(
                        named ? start - 1 : start, start + run.entries(), new HashSet<>(run.headings()));
            }
        }
        return new ContentsList(0, 0, Set.of());
    }

    /** Whether the line is what stands over a contents list. */
    static boolean isName(String line) {
        return NAMES.contains(Wording.key(line));
    }

    boolean isEmpty() {
        return start == end;
    }

    boolean lists(int line) {
        return line >= start && line < end;
    }

    /**
     * Where each short line stands.
     *
     * @param places the hash of its key before its number, a long each, in order: a text may have millions of lines
     */
    private record Places(List<String> lines, long[] places) {
        /** Lines of one hash and other keys that are looked at; only who wants to make such lines writes more of them. */
        private static final int MOST_UNLIKE = 16;

        private static Places of(List<String> lines) {
            long[] places = IntStream.range(0, lines.size())
                    .filter(at -> Wording.isShort(lines.get(at)))
                    .mapToLong(at -> place(Wording.key(lines.get(at)), at))
                    .sorted()
                    .toArray();
            return new Places(lines, places);
        }

        private static long place(String key, int line) {
            return ((long) key.hashCode() << Integer.SIZE) | line;
        }

        /** The first line of this key behind another line; null when there is none. */
        private @Nullable Integer next(String key, int behind) {
            int found = Arrays.binarySearch(places, place(key, behind + 1));
            int first = found < 0 ? -found - 1 : found;
            for (int at = first; at < Math.min(first + MOST_UNLIKE, places.length); at++) {
                int line = (int) places[at];
                if (places[at] >> Integer.SIZE != key.hashCode()) {
                    return null;
                }
                if (Wording.key(lines.get(line)).equals(key)) {
                    return line;
                }
            }
            return null;
        }
    }

    /** Lines one below the other, and where those of them that occur again do. */
    private record Run(int entries, List<Integer> headings) {}

    /** The lines from start on, as long as each leads to a page or stands again behind the one before and behind the run. */
    private static Run run(List<String> lines, int start, Places places) {
        List<Integer> again = new ArrayList<>();
        int behind = start;
        int at = start;
        while (at < lines.size() && (again.isEmpty() || at < again.getFirst())) {
            Integer found = next(places, lines.get(at), Math.max(behind, at));
            if (found != null) {
                again.add(found);
                behind = found;
            } else if (!leadsToPage(lines.get(at))) {
                break;
            }
            at++;
        }
        return new Run(at - start, again);
    }

    private static boolean leadsToPage(String line) {
        return line.length() <= LONGEST_ENTRY && LED_TO_PAGE.matcher(line).matches();
    }

    private static @Nullable Integer next(Places places, String entry, int behind) {
        if (entry.length() > LONGEST_ENTRY) {
            return null;
        }
        for (String heading : List.of(
                entry,
                PAGE.matcher(entry).replaceFirst(""),
                BARE_PAGE.matcher(entry).replaceFirst(""))) {
            Integer found = places.next(Wording.key(heading), behind);
            if (found != null) {
                return found;
            }
        }
        return null;
    }
}
