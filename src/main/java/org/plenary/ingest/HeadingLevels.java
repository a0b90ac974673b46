package org.plenary.ingest;

import java.util.ArrayList;
import java.util.List;
import org.plenary.ingest.HeadingNumeral.Kind;

/**
 * How deep each heading of a plain text stands, told from its numeral and the headings before it.
 *
 * <p>A numeral of a kind that is open continues at the level of that kind; one of a new kind goes one deeper. Articles stand
 * below chapters, chapters below parts, whichever came first. An annex and a heading without numeral begin again at level 1.
 */
final class HeadingLevels {
    private final List<HeadingNumeral> open = new ArrayList<>();

    /** The level of the next heading, from 1. */
    int of(HeadingNumeral numeral) {
        HeadingNumeral next = continuesLetters(numeral) ? asLetter(numeral) : numeral;
        if (next.kind() == Kind.ANNEX) {
            open.clear();
        }
        int beside = beside(next);
        while (open.size() > beside) {
            open.removeLast();
        }
        open.add(next);
        return open.size();
    }

    int ofUnnumbered() {
        open.clear();
        return 1;
    }

    /** How many open headings hold the next one. */
    private int beside(HeadingNumeral next) {
        for (int at = 0; at < open.size(); at++) {
            HeadingNumeral other = open.get(at);
            boolean ranked = next.kind().isNamed() && other.kind().isNamed();
            if (next.isBeside(other) || (ranked && other.kind().compareTo(next.kind()) > 0)) {
                return at;
            }
        }
        return open.size();
    }

    /** Whether what looks like a Roman numeral is the letter after the last one: I after H. */
    private boolean continuesLetters(HeadingNumeral numeral) {
        return numeral.kind() == Kind.ROMAN
                && numeral.written().length() == 1
                && open.stream()
                        .anyMatch(other -> other.kind() == Kind.LETTER
                                && other.written().length() == 1
                                && other.written().charAt(0) + 1
                                        == numeral.written().charAt(0));
    }

    private static HeadingNumeral asLetter(HeadingNumeral numeral) {
        return new HeadingNumeral(Kind.LETTER, numeral.written(), numeral.bare());
    }
}
