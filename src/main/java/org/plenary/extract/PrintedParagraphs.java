package org.plenary.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Makes paragraphs of lines. A line begins one when it stands lower than lines of a paragraph do, is set in another way, begins
 * with a number or a bullet, is indented where the paragraph before is not, or when the line before has room for its first word.
 * A paragraph goes on in the next column or on the next page when its last line there is full.
 */
final class PrintedParagraphs {
    /** Of the usual distance between lines: what is farther apart is two paragraphs. */
    private static final float WIDE = 1.28f;
    /** Of the font's size: the usual distance between lines where a document does not tell. */
    private static final float USUAL_LEADING = 1.2f;
    /** Of the font's size: from where on a line is indented. */
    private static final float INDENT = 0.6f;

    /** Of the font's size: where lines stand so close, that is the distance of lines, and others are those of paragraphs. */
    private static final float CLOSE = 1.5f;
    /** Full lines with one below that tell that lines stand wide apart. */
    private static final int FEWEST = 10;
    /** Distances, of which one is a close one. */
    private static final int ONE_IN = 20;

    /** Of the font's size: the most that lines of one heading are apart. */
    private static final float HEADING_LEADING = 1.7f;

    private static final float SAME_SIZE = 0.06f;
    private static final Pattern CONTENTS_ENTRY =
            Pattern.compile(".*(?:(?:\\.\\s?){4,}|(?:…\\s?)+)\\s*(?:\\d{1,4}|[ivxl]{1,7})");
    private static final String SENTENCE_ENDS = ".!?:;。！？：；";

    private final float textSize;
    private final LineJoining joining;
    private final Map<Integer, Float> leadings;
    private final List<PrintedBlock> blocks = new ArrayList<>();
    private final List<PrintedLine> current = new ArrayList<>();

    private PrintedParagraphs(float textSize, LineJoining joining, Map<Integer, Float> leadings) {
        this.textSize = textSize;
        this.joining = joining;
        this.leadings = leadings;
    }

    /** @param textSize of the font that most of the document is in */
    static List<PrintedBlock> of(List<PrintedLine> lines, float textSize, LineJoining joining) {
        PrintedParagraphs paragraphs = new PrintedParagraphs(textSize, joining, leadings(lines));
        for (PrintedLine line : lines) {
            if (!paragraphs.current.isEmpty() && !paragraphs.goesOnWith(line)) {
                paragraphs.end();
            }
            paragraphs.current.add(line);
        }
        paragraphs.end();
        return paragraphs.blocks;
    }

    /**
     * The usual distance between a full line and the next one, by their size in half points: the most frequent one, of the close
     * ones where there are some.
     */
    private static Map<Integer, Float> leadings(List<PrintedLine> lines) {
        Map<Integer, Map<Integer, Integer>> distances = new HashMap<>();
        for (int at = 1; at < lines.size(); at++) {
            PrintedLine above = lines.get(at - 1);
            PrintedLine line = lines.get(at);
            float distance = line.y() - above.y();
            boolean below = above.region() == line.region() && distance > 0 && distance < 3 * line.size();
            if (below && isSameSize(above, line) && !above.isShortBefore(line)) {
                distances
                        .computeIfAbsent(halves(line), _ -> new HashMap<>())
                        .merge(Math.round(distance * 2), 1, Integer::sum);
            }
        }
        Map<Integer, Float> leadings = new HashMap<>();
        distances.forEach((size, counts) -> {
            int all = counts.values().stream().mapToInt(Integer::intValue).sum();
            Map<Integer, Integer> close = new HashMap<>(counts);
            close.keySet().removeIf(distance -> distance > CLOSE * size);
            int closeOnes = close.values().stream().mapToInt(Integer::intValue).sum();
            boolean areClose = closeOnes > 0 && closeOnes * ONE_IN >= all;
            if (areClose || all >= FEWEST) {
                leadings.put(size, mostFrequent(areClose ? close : counts) / 2f);
            }
        });
        return leadings;
    }

    private static int mostFrequent(Map<Integer, Integer> counts) {
        return counts.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElseThrow();
    }

    private static int halves(PrintedLine line) {
        return Math.round(line.size() * 2);
    }

    private static boolean isSameSize(PrintedLine line, PrintedLine other) {
        return Math.abs(line.size() - other.size()) <= SAME_SIZE * line.size();
    }

    private float leading(PrintedLine line) {
        Float text = leadings.get(Math.round(textSize * 2));
        float ratio = text == null ? USUAL_LEADING : Math.max(USUAL_LEADING, text / textSize);
        return leadings.getOrDefault(halves(line), line.size() * ratio);
    }

    private boolean goesOnWith(PrintedLine line) {
        PrintedLine last = current.getLast();
        if (last.row() || line.row() || !isSameSize(last, line) || isContentsEntry(last)) {
            return false;
        }
        boolean together = last.region() == line.region();
        float distance = line.y() - last.y();
        if (isHeadingLike(last) && isHeadingLike(line)) {
            boolean near = distance > 0 && distance <= HEADING_LEADING * line.size();
            return together && near && last.bold() == line.bold() && !line.beginsPart();
        }
        if (together && (distance <= 0 || distance > WIDE * leading(line))) {
            return false;
        }
        if (last.bold() != line.bold() && last.isShortBefore(line)) {
            return false;
        }
        return together ? goesOnBelow(last, line) : goesOnElsewhere(last, line);
    }

    private boolean isHeadingLike(PrintedLine line) {
        return line.size() > PrintedHeadings.LARGER * textSize || (line.bold() && !endsSentence(line));
    }

    private static boolean isContentsEntry(PrintedLine line) {
        return CONTENTS_ENTRY.matcher(line.text()).matches();
    }

    private static boolean endsSentence(PrintedLine line) {
        String text = line.text();
        int at = text.length() - 1;
        while (at > 0 && "\"'”’»)]".indexOf(text.charAt(at)) >= 0) {
            at--;
        }
        return at >= 0 && SENTENCE_ENDS.indexOf(text.charAt(at)) >= 0;
    }

    private boolean goesOnBelow(PrintedLine last, PrintedLine line) {
        float shift = line.start() - last.start();
        float indent = INDENT * line.size();
        boolean narrow =
                last.isLong() && Math.abs(last.end() - line.end()) < line.size() / 2 && Math.abs(shift) < indent;
        if (last.isShortBefore(line) && !(narrow && !line.beginsItem())) {
            return false;
        }
        if (line.beginsItem() && (endsSentence(last) || shift < -indent)) {
            return false;
        }
        boolean hanging = current.size() == 1 && last.beginsItem();
        if (current.size() == 1) {
            return shift <= indent || hanging;
        }
        return Math.abs(shift) <= indent;
    }

    private boolean goesOnElsewhere(PrintedLine last, PrintedLine line) {
        if (isHeadingLike(last) || isHeadingLike(line) || line.beginsItem()) {
            return false;
        }
        boolean begun = !endsSentence(last) && Character.isLowerCase(line.text().charAt(0));
        boolean indented = line.isIndented() && !(current.size() > 1 && last.isIndented());
        return begun || (!last.isShortBefore(line) && !indented);
    }

    private void end() {
        if (current.isEmpty()) {
            return;
        }
        StringBuilder text = new StringBuilder();
        List<String> notes = new ArrayList<>();
        for (PrintedLine line : current) {
            joining.append(text, line.text());
            notes.addAll(line.notes());
        }
        String words = LineJoining.withoutSoftHyphens(text.toString()).strip();
        PrintedLine first = current.getFirst();
        if (!words.isEmpty()) {
            boolean bold = current.stream().allMatch(PrintedLine::bold);
            blocks.add(new PrintedBlock(
                    words,
                    first.page(),
                    first.size(),
                    bold,
                    first.row() || isContentsEntry(first),
                    current.size(),
                    notes));
        }
        current.clear();
    }
}
