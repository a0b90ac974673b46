package org.plenary.extract;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;

/**
 * Tells which blocks of a document are headings and how deep they stand: by its bookmarks where they name them, else by the
 * size and weight of their letters against those of the text.
 */
final class PrintedHeadings {
    /** Of the size of the text: headings are larger by this at least. */
    static final float LARGER = 1.12f;

    static final int NONE = 0;

    /** Of the size of the text: bold headings are not smaller. */
    private static final float SMALLEST_BOLD = 0.93f;
    /** Of the characters of a document: where more are bold, that marks no headings. */
    private static final float MOSTLY_BOLD = 0.35f;
    /** Characters. */
    private static final int LONGEST = 300;

    private static final int MOST_LINES = 4;
    private static final int FEWEST_BOOKMARKS = 3;

    private final List<PrintedBlock> blocks;
    private final float textSize;
    private final boolean boldMarks;
    private final List<Style> styles;

    /** How a heading is set; the largest comes first. */
    private record Style(int halves, boolean bold, boolean capitals) {
        private static final Comparator<Style> FROM_LARGEST = Comparator.comparing(Style::halves)
                .thenComparing(Style::bold)
                .thenComparing(Style::capitals)
                .reversed();

        static Style of(PrintedBlock block) {
            return new Style(Math.round(block.size() * 2), block.bold(), isInCapitals(block.text()));
        }
    }

    private PrintedHeadings(List<PrintedBlock> blocks, float textSize) {
        this.blocks = blocks;
        this.textSize = textSize;
        long bold = blocks.stream()
                .filter(PrintedBlock::bold)
                .mapToLong(block -> block.text().length())
                .sum();
        long all = blocks.stream().mapToLong(block -> block.text().length()).sum();
        this.boldMarks = bold <= MOSTLY_BOLD * all;
        TreeSet<Style> seen = new TreeSet<>(Style.FROM_LARGEST);
        blocks.stream().filter(this::isSetApart).map(Style::of).forEach(seen::add);
        this.styles = List.copyOf(seen);
    }

    /** The level of each block, from 1; {@link #NONE} for what is no heading. */
    static int[] levels(List<PrintedBlock> blocks, List<Bookmark> bookmarks, float textSize) {
        PrintedHeadings headings = new PrintedHeadings(blocks, textSize);
        int[] named = headings.named(bookmarks);
        long found = Arrays.stream(named).filter(level -> level != NONE).count();
        boolean byName = found >= FEWEST_BOOKMARKS && 2 * found >= bookmarks.size();
        return byName ? headings.aroundNamed(named) : headings.bySetting();
    }

    private int[] bySetting() {
        return blocks.stream()
                .mapToInt(block -> isSetApart(block) ? 1 + styles.indexOf(Style.of(block)) : NONE)
                .toArray();
    }

    /** The blocks that bookmarks name, one behind the other. */
    private int[] named(List<Bookmark> bookmarks) {
        int[] levels = new int[blocks.size()];
        int behind = 0;
        for (Bookmark bookmark : bookmarks) {
            String name = key(bookmark.title());
            for (int at = behind; at < blocks.size() && !name.isEmpty(); at++) {
                PrintedBlock block = blocks.get(at);
                boolean there = bookmark.page() == Piece.NO_PAGE || Math.abs(block.page() - bookmark.page()) <= 1;
                if (there
                        && !block.row()
                        && block.text().length() <= LONGEST
                        && key(block.text()).equals(name)) {
                    levels[at] = 1 + bookmark.depth();
                    behind = at + 1;
                    break;
                }
            }
        }
        return levels;
    }

    /** What is set as those that are named are stands as deep; what is set apart otherwise stands deeper, or is the title. */
    private int[] aroundNamed(int[] named) {
        Map<Style, Integer> known = new HashMap<>();
        int first = -1;
        int deepest = 0;
        for (int at = 0; at < named.length; at++) {
            if (named[at] != NONE) {
                first = first < 0 ? at : first;
                deepest = Math.max(deepest, named[at]);
                known.merge(Style.of(blocks.get(at)), named[at], Math::min);
            }
        }
        int[] levels = named.clone();
        for (int at = 0; at < levels.length; at++) {
            PrintedBlock block = blocks.get(at);
            if (levels[at] == NONE && isSetApart(block)) {
                boolean title = at < first && Style.of(block).equals(styles.getFirst());
                levels[at] =
                        title ? 1 : known.getOrDefault(Style.of(block), deepest + 1 + styles.indexOf(Style.of(block)));
            }
        }
        return levels;
    }

    private boolean isSetApart(PrintedBlock block) {
        String text = block.text();
        if (block.row()
                || block.lines() > MOST_LINES
                || text.length() > LONGEST
                || text.chars().filter(Character::isLetter).count() < 2 && !text.matches("[IVX]{1,5}|[A-Z]")
                || text.startsWith("•")
                || ",;".indexOf(text.charAt(text.length() - 1)) >= 0
                || (text.endsWith(":") && !isInCapitals(text))) {
            return false;
        }
        return block.size() >= LARGER * textSize
                || (block.size() >= SMALLEST_BOLD * textSize
                        && ((block.bold() && boldMarks) || (isInCapitals(text) && block.lines() <= 2)));
    }

    private static boolean isInCapitals(String text) {
        long capitals = text.chars().filter(Character::isUpperCase).count();
        return capitals >= 4 && text.chars().noneMatch(Character::isLowerCase);
    }

    private static String key(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "");
    }
}
