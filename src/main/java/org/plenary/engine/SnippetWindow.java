package org.plenary.engine;

import java.util.ArrayList;
import java.util.List;
import org.plenary.document.Sentences;
import org.plenary.document.Sentences.Span;
import org.plenary.index.SearchResponse.Highlight;

/**
 * Finds the part of a long paragraph to show: the run of whole sentences that fits and holds most marks, the earliest among
 * equals.
 *
 * <p>A mark is never cut: sentences that one mark joins stay together, and a sentence too long to show whole is cut at spaces
 * beside its marks. The one exception is a mark that is itself too long to show.
 */
final class SnippetWindow {
    /** A sentence is cut at a space that is at most so many characters away, else between two characters. */
    private static final int NEAR = 40;

    private final String text;
    private final int length;
    private final List<Highlight> marks;
    private Span best = new Span(0, 0);
    private int mostMarks = -1;

    private SnippetWindow(String text, List<Highlight> marks, int length) {
        this.text = text;
        this.marks = marks;
        this.length = length;
    }

    /**
     * @param marks in order and without overlap
     * @param length of what can be shown, in characters
     */
    static Span of(String text, List<Highlight> marks, int length) {
        if (text.length() <= length) {
            return new Span(0, text.length());
        }
        SnippetWindow window = new SnippetWindow(text, marks, length);
        window.look();
        return window.best;
    }

    private void look() {
        List<Span> sentences = keptTogether(Sentences.of(text));
        int mark = 0;
        for (int first = 0; first < sentences.size(); first++) {
            Span sentence = sentences.get(first);
            while (mark < marks.size() && marks.get(mark).start() < sentence.start()) {
                mark++;
            }
            if (fits(sentence.start(), sentence.end())) {
                consider(run(sentences, first), mark);
            } else {
                considerPartsOf(sentence, mark);
            }
        }
    }

    private boolean fits(int start, int end) {
        return end - start <= length;
    }

    /** @param mark the first that may lie in the candidate */
    private void consider(Span candidate, int mark) {
        int within = mark;
        while (within < marks.size() && marks.get(within).end() <= candidate.end()) {
            within++;
        }
        if (within - mark > mostMarks) {
            best = candidate;
            mostMarks = within - mark;
        }
    }

    private List<Span> keptTogether(List<Span> sentences) {
        List<Span> together = new ArrayList<>();
        int mark = 0;
        for (Span sentence : sentences) {
            int end = together.isEmpty() ? 0 : together.getLast().end();
            while (mark < marks.size() && marks.get(mark).end() <= end) {
                mark++;
            }
            if (mark < marks.size() && marks.get(mark).start() < end) {
                together.set(together.size() - 1, new Span(together.getLast().start(), sentence.end()));
            } else {
                together.add(sentence);
            }
        }
        return together;
    }

    private Span run(List<Span> sentences, int first) {
        int start = sentences.get(first).start();
        int end = sentences.get(first).end();
        for (int next = first + 1;
                next < sentences.size() && fits(start, sentences.get(next).end());
                next++) {
            end = sentences.get(next).end();
        }
        return new Span(start, end);
    }

    private void considerPartsOf(Span sentence, int firstMark) {
        int mark = firstMark;
        while (mark < marks.size() && marks.get(mark).start() < sentence.end()) {
            int earlier = mark == 0 ? 0 : marks.get(mark - 1).end();
            consider(partAround(marks.get(mark), sentence, earlier), mark);
            mark++;
        }
        if (mark == firstMark) {
            consider(partAround(new Highlight(sentence.start(), sentence.start()), sentence, 0), mark);
        }
    }

    /** @param earlier where the mark before ends */
    private Span partAround(Highlight mark, Span sentence, int earlier) {
        int before = Math.clamp(length - (mark.end() - mark.start()), 0, length / 3);
        int to = Math.min(sentence.end(), Math.max(sentence.start(), mark.start() - before) + length);
        int from = to - length;
        return new Span(
                from == sentence.start() ? from : begin(Math.max(from, earlier), mark),
                to == sentence.end() ? to : end(to, mark));
    }

    private int begin(int from, Highlight mark) {
        if (from == mark.start() || text.charAt(from - 1) == ' ') {
            return from;
        }
        int space = text.indexOf(' ', from, Math.min(from + NEAR, mark.start()));
        return space < 0 ? onCharacter(from) : space + 1;
    }

    private int end(int to, Highlight mark) {
        int space = text.lastIndexOf(' ', to);
        boolean usable = to - space <= NEAR && (space >= mark.end() || mark.end() > to);
        int end = usable ? space : onCharacter(to);
        for (Highlight other : marks) {
            if (other.start() >= end) {
                break;
            }
            if (other.end() > end && other.start() > mark.start()) {
                return other.start();
            }
        }
        return end;
    }

    /** Never between the two halves of a surrogate pair. */
    private int onCharacter(int at) {
        return Character.isSurrogatePair(text.charAt(at - 1), text.charAt(at)) ? at - 1 : at;
    }
}
