package org.plenary.ingest;

import java.util.List;
import java.util.Optional;
import org.plenary.document.Sentences;

/**
 * Tells the headings of a plain text from its paragraphs.
 *
 * <p>A heading is
 *
 * <ul>
 *   <li>a line that the contents list names;
 *   <li>a short line with a numeral that is not one of a list: it is no sentence (a single one may stand behind a Roman numeral
 *       or a letter), and neither the line before nor the one behind is of its kind;
 *   <li>where there is no contents list, a short line that is no sentence and has a paragraph or a numbered heading behind it,
 *       unless it closes a list of such lines, or one of the two is a date or a symbol.
 * </ul>
 *
 * A numeral that stands alone takes the title from the line below it.
 */
final class TextHeadings {
    private final List<Line> whole;
    private final List<String> lines;
    private final int start;
    private final ContentsList contents;
    private final HeadingLevels levels = new HeadingLevels();

    /** @param start where the body begins among the lines; what stands before plays no part */
    TextHeadings(List<Line> lines, int start, ContentsList contents) {
        this.whole = lines;
        this.lines = lines.stream().map(Line::text).toList();
        this.start = start;
        this.contents = contents;
    }

    /** Adds the body without the contents list. */
    void addTo(BlockSequence blocks) {
        for (int at = start; at < lines.size(); at++) {
            if (contents.lists(at)) {
                blocks.leaveOut(whole.get(at));
            } else if (!isHeading(at)) {
                blocks.paragraph(whole.get(at));
            } else if (isTitledBelow(at)) {
                blocks.heading(level(at), lines.get(at) + " " + lines.get(at + 1), whole.subList(at, at + 2));
                at++;
            } else {
                blocks.heading(level(at), lines.get(at), whole.subList(at, at + 1));
            }
        }
    }

    private int level(int at) {
        return HeadingNumeral.of(lines.get(at)).map(levels::of).orElseGet(levels::ofUnnumbered);
    }

    private boolean isHeading(int at) {
        if (contents.headings().contains(at)) {
            return true;
        }
        return candidate(at).isPresent()
                ? isNumberedHeading(at)
                : contents.headings().isEmpty() && isPlainHeading(at);
    }

    /** The numeral of a line that may be a heading by its form. */
    private Optional<HeadingNumeral> candidate(int at) {
        if (at < start || at >= lines.size() || contents.lists(at) || !Wording.isShort(lines.get(at))) {
            return Optional.empty();
        }
        String line = lines.get(at);
        return HeadingNumeral.of(line).filter(numeral -> switch (numeral.kind()) {
            case ROMAN, LETTER -> !Wording.endsSentence(line) || numeral.bare() || isOneSentence(line, numeral);
            case ARABIC, ANNEX, PART, TITLE, CHAPTER, SECTION, ARTICLE -> !Wording.endsSentence(line) || numeral.bare();
        });
    }

    private static boolean isOneSentence(String line, HeadingNumeral numeral) {
        String words = line.substring(numeral.written().length() + 1);
        return line.endsWith(".") && Sentences.of(words).size() == 1;
    }

    private boolean isNumberedHeading(int at) {
        HeadingNumeral numeral = candidate(at).orElseThrow();
        if (numeral.kind().isNamed()) {
            return true;
        }
        boolean last = at + 1 == lines.size();
        return !last && !isBeside(numeral, at - 1) && !isBeside(numeral, at + 1);
    }

    private boolean isBeside(HeadingNumeral numeral, int at) {
        return candidate(at).filter(numeral::isBeside).isPresent();
    }

    private boolean isPlainHeading(int at) {
        if (!isPlainTitle(at) || at + 1 >= lines.size()) {
            return false;
        }
        if (Wording.isImprint(lines.get(at)) || Wording.isImprint(lines.get(at + 1))) {
            return false;
        }
        boolean closesList = isPlainTitle(at - 1) && isPlainTitle(at - 2);
        boolean standsOver = !isPlainTitle(at + 1) || (!isPlainTitle(at - 1) && isPlainHeading(at + 1));
        return standsOver && !closesList;
    }

    private boolean isPlainTitle(int at) {
        return at >= start
                && at < lines.size()
                && !contents.lists(at)
                && Wording.isTitleLike(lines.get(at))
                && !ParagraphNumber.isMarked(lines.get(at))
                && lines.get(at).chars().anyMatch(Character::isLetter)
                && candidate(at).isEmpty();
    }

    private boolean isTitledBelow(int at) {
        return HeadingNumeral.of(lines.get(at)).filter(HeadingNumeral::bare).isPresent()
                && at + 2 < lines.size()
                && isPlainTitle(at + 1)
                && !isPlainTitle(at + 2);
    }
}
