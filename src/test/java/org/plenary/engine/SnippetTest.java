package org.plenary.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.plenary.engine.Snippet.Piece;
import org.plenary.index.SearchResponse.Highlight;

/** Marked words stand in square brackets; an ellipsis says that the paragraph goes on. */
class SnippetTest {
    private static final String FIRST = "The summit met in autumn and looked at everything that had happened since. ";
    private static final String SECOND =
            "The digital divide is wide and will stay so for years unless states act now. ";
    private static final String THIRD = "Every divide that is digital in kind can be bridged by the means of today. ";
    private static final String FOURTH = "No state was of another mind when the vote was taken late in the evening. ";
    private static final String LAST = "The divide is named once more at the end of the resolution, after all else.";
    private static final String PARAGRAPH = FIRST + SECOND + THIRD + FOURTH + FIRST + FOURTH + LAST;

    @Test
    void aShortParagraphIsShownWhole() {
        assertSnippet("Bridging the divide.", "divide", "Bridging the [divide].");
        assertSnippet("Bridging the divide.", "treaty", "Bridging the divide.");
    }

    @Test
    void wholeSentencesAroundTheMarksAreShown() {
        assertSnippet(
                PARAGRAPH, "resolution", "…" + FOURTH + FIRST + FOURTH + LAST.replace("resolution", "[resolution]"));
    }

    @Test
    void theRunWithMostMarksWins() {
        Snippet snippet = snippet(PARAGRAPH, "divide");
        assertThat(written(snippet))
                .startsWith("The summit met")
                .contains("digital [divide] is wide", "Every [divide] that")
                .endsWith("in the evening.…");
        assertThat(written(snippet(LAST + " " + PARAGRAPH, "happened", "digital")))
                .contains("[happened]", "The [digital]", "is [digital] in kind");
    }

    @Test
    void theEarliestRunWinsAmongEquals() {
        assertThat(written(snippet(PARAGRAPH, "summit"))).startsWith("The [summit] met");
    }

    @Test
    void withoutMarksTheBeginningIsShown() {
        assertSnippet(PARAGRAPH, "treaty", (FIRST + SECOND + THIRD + FOURTH).strip() + "…");
    }

    @Test
    void aLongSentenceIsCutAtSpacesAroundItsMarks() {
        String sentence = "and so on ".repeat(100) + "the divide remains " + "and so on ".repeat(100);
        String shown = written(snippet(sentence, "divide"));
        assertThat(shown).matches("…(and |so |on )+.*the \\[divide\\] remains.*( and| so| on)…");
        assertThat(plain(snippet(sentence, "divide"))).hasSizeBetween(250, Snippet.LENGTH);
    }

    @Test
    void aLongSentenceIsShownWhereItsMarksAreDensest() {
        String sentence =
                "divide " + "and so on ".repeat(60) + "digital divide, divide again " + "and so on ".repeat(60);
        assertThat(written(snippet(sentence, "divide"))).contains("digital [divide], [divide] again");
    }

    @Test
    void theEndOfALongSentenceIsShownToTheEnd() {
        String sentence = "and so on ".repeat(100) + "to bridge the divide.";
        String shown = written(snippet(sentence, "divide"));
        assertThat(shown).startsWith("…").endsWith("to bridge the [divide].");
        assertThat(plain(snippet(sentence, "divide"))).hasSizeGreaterThan(250);
    }

    @Test
    void aMarkThatJoinsTwoSentencesIsShownWhole() {
        String before = "Of words " + "and so on ".repeat(20) + "of the Internet.";
        String after = "The divide " + "and so on ".repeat(20) + "at last.";
        String shown = written(snippet(before + " " + after, "Internet. The divide"));
        assertThat(shown).contains("[Internet. The divide]");
    }

    @Test
    void aMarkTooLongToShowIsCutAtASpace() {
        String quotation = "the right to seek ".repeat(50).strip();
        String text = "They recall " + quotation + " everywhere.";
        Snippet snippet = snippet(text, quotation);
        assertThat(snippet.pieces().getLast().marked()).isTrue();
        assertThat(snippet.pieces().getLast().text()).startsWith("the right to").matches(".* (the|right|to|seek)");
        assertThat(plain(snippet).length()).isLessThanOrEqualTo(Snippet.LENGTH);
    }

    @Test
    void textWithoutSpacesIsCutBetweenCharacters() {
        String text = "𠀀".repeat(500) + "数字" + "𠀀".repeat(500);
        String shown = plain(snippet(text, "数字"));
        assertThat(shown).contains("数字").hasSizeBetween(Snippet.LENGTH - 2, Snippet.LENGTH);
        assertThat(shown.replace("数字", "").replace("𠀀", "")).isEmpty();
    }

    /** Whatever the text and the marks are: what is shown is a stretch of it and no mark is cut. */
    @Test
    void noMarkIsEverCut() {
        Random random = new Random(16);
        for (int round = 0; round < 2_000; round++) {
            String text = someText(random);
            List<Highlight> marks = someMarks(text, random);
            Snippet snippet = Snippet.of(text, marks);
            List<String> whole = marks.stream()
                    .map(mark -> text.substring(mark.start(), mark.end()))
                    .toList();
            List<String> shown = snippet.pieces().stream()
                    .filter(Piece::marked)
                    .map(Piece::text)
                    .toList();
            assertThat(text).contains(plain(snippet));
            assertThat(plain(snippet).length()).isBetween(Math.min(text.length(), 1), Snippet.LENGTH);
            assertThat(whole).containsSequence(shown);
            assertThat(shown.isEmpty()).isEqualTo(marks.isEmpty());
        }
    }

    private static String someText(Random random) {
        StringBuilder text = new StringBuilder();
        int words = random.nextInt(1, 300);
        for (int word = 0; word < words; word++) {
            text.append(
                            random.nextInt(8) == 0
                                    ? "The"
                                    : "a".repeat(random.nextInt(1, random.nextInt(10) == 0 ? 60 : 8)))
                    .append(random.nextInt(12) == 0 ? ". " : " ");
        }
        return text.append("end.").toString();
    }

    private static List<Highlight> someMarks(String text, Random random) {
        List<Highlight> marks = new ArrayList<>();
        int at = random.nextInt(text.length());
        while (at < text.length() && marks.size() < 20) {
            int end = Math.min(text.length(), at + random.nextInt(1, 50));
            if (text.charAt(at) != ' ' && text.charAt(end - 1) != ' ') {
                marks.add(new Highlight(at, end));
            }
            at = end + random.nextInt(1, 200);
        }
        return marks;
    }

    private static void assertSnippet(String text, String marked, String expected) {
        assertThat(written(snippet(text, marked))).isEqualTo(expected);
    }

    private static Snippet snippet(String text, String... marked) {
        List<Highlight> marks = new ArrayList<>();
        for (int at = 0; at < text.length(); at++) {
            for (String word : marked) {
                if (text.startsWith(word, at)) {
                    marks.add(new Highlight(at, at + word.length()));
                }
            }
        }
        return Snippet.of(text, marks);
    }

    private static String written(Snippet snippet) {
        String pieces = snippet.pieces().stream()
                .map(piece -> piece.marked() ? "[" + piece.text() + "]" : piece.text())
                .collect(Collectors.joining());
        return (snippet.cutBefore() ? "…" : "") + pieces + (snippet.cutAfter() ? "…" : "");
    }

    private static String plain(Snippet snippet) {
        return snippet.pieces().stream().map(Piece::text).collect(Collectors.joining());
    }
}
