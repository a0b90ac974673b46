package org.plenary.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Base64;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plenary.document.DocumentId;
import org.plenary.document.PassageId;
import org.plenary.engine.Question.Words;
import org.plenary.index.Cursor;
import org.plenary.index.Facet;
import org.plenary.index.Filters;
import org.plenary.index.SearchRequest.Sort;

class CursorTextTest {
    private static final Cursor CURSOR = new Cursor("12-a", 7.25, id("wuzhen-report-2016", "looking-ahead(3)"), 29);
    private static final Question QUESTION = Question.of("digital divide", 10);

    @ParameterizedTest
    @ValueSource(doubles = {0, -0.0, 7.123456789, Long.MAX_VALUE, Long.MIN_VALUE, Float.MIN_VALUE})
    void aCursorReadsBackAsWritten(double key) {
        Cursor cursor = new Cursor("12-a", key, id("乌镇", "数字经济~2.1"), 29);
        assertThat(CursorText.read(CursorText.write(cursor, QUESTION), QUESTION))
                .contains(cursor);
    }

    @Test
    void theLongestPassageIdFits() {
        Cursor cursor = new Cursor("1", 1, id("𠀀".repeat(200), "字".repeat(200)), Integer.MAX_VALUE);
        assertThat(CursorText.read(CursorText.write(cursor, QUESTION), QUESTION))
                .contains(cursor);
    }

    @Test
    void aCursorIsTextForAddresses() {
        assertThat(CursorText.write(CURSOR, QUESTION)).matches("[A-Za-z0-9_-]{30,150}");
    }

    @Test
    void anyDamageIsSeen() {
        byte[] bytes = Base64.getUrlDecoder().decode(CursorText.write(CURSOR, QUESTION));
        for (int bit = 0; bit < 8 * bytes.length; bit++) {
            byte[] damaged = bytes.clone();
            damaged[bit / 8] ^= (byte) (1 << bit % 8);
            assertThat(CursorText.read(encoded(damaged), QUESTION)).isEmpty();
        }
    }

    @Test
    void aCursorCutShortIsSeen() {
        String text = CursorText.write(CURSOR, QUESTION);
        for (int length = 0; length < text.length(); length++) {
            assertThat(CursorText.read(text.substring(0, length), QUESTION)).isEmpty();
        }
        assertThat(CursorText.read(text + "AA", QUESTION)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "x", "?&=#", "page two", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA", "数字"})
    void whatIsNoCursorIsNotRead(String text) {
        assertThat(CursorText.read(text, QUESTION)).isEmpty();
    }

    @Test
    void aTextFarTooLongIsNotRead() {
        assertThat(CursorText.read("A".repeat(1_000_000), QUESTION)).isEmpty();
    }

    @Test
    void aCursorFitsNoOtherQuestion() {
        Filters body = including("UN");
        assertFitsOnlyItsOwn(
                QUESTION,
                Question.of("digital", 10),
                asked(Words.ANY, Filters.NONE, Sort.RELEVANCE),
                asked(Words.ALL, Filters.NONE, Sort.NEWEST),
                asked(Words.ALL, body, Sort.RELEVANCE),
                asked(Words.ALL, including("ITU"), Sort.RELEVANCE),
                asked(Words.ALL, new Filters(Map.of(), body.including(), null, null), Sort.RELEVANCE),
                asked(Words.ALL, dated(LocalDate.EPOCH, null), Sort.RELEVANCE),
                asked(Words.ALL, dated(null, LocalDate.EPOCH), Sort.RELEVANCE));
    }

    @Test
    void aWalkMayChangeItsStrideAndWhatIsCounted() {
        Question wider = new Question(
                QUESTION.text(), Words.ALL, Filters.NONE, EnumSet.of(Facet.BODY), Sort.RELEVANCE, 0, 100, CURSOR);
        assertThat(CursorText.read(CursorText.write(CURSOR, QUESTION), wider)).contains(CURSOR);
    }

    @Test
    void theOrderOfChosenValuesDoesNotMatter() {
        Filters one = new Filters(Map.of(Facet.BODY, ordered("UN", "ITU")), Map.of(), null, null);
        Filters other = new Filters(Map.of(Facet.BODY, ordered("ITU", "UN")), Map.of(), null, null);
        String text = CursorText.write(CURSOR, asked(Words.ALL, one, Sort.RELEVANCE));
        assertThat(CursorText.read(text, asked(Words.ALL, other, Sort.RELEVANCE)))
                .contains(CURSOR);
    }

    private static void assertFitsOnlyItsOwn(Question... questions) {
        for (Question written : questions) {
            for (Question read : questions) {
                assertThat(CursorText.read(CursorText.write(CURSOR, written), read)
                                .isPresent())
                        .as("%s read as %s", written, read)
                        .isEqualTo(written == read);
            }
        }
    }

    private static Question asked(Words words, Filters filters, Sort sort) {
        return new Question(QUESTION.text(), words, filters, Set.of(), sort, 0, 10, null);
    }

    private static Filters including(String body) {
        return new Filters(Map.of(Facet.BODY, Set.of(body)), Map.of(), null, null);
    }

    private static Filters dated(@Nullable LocalDate from, @Nullable LocalDate to) {
        return new Filters(Map.of(), Map.of(), from, to);
    }

    private static Set<String> ordered(String first, String second) {
        return new LinkedHashSet<>(List.of(first, second));
    }

    private static String encoded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static PassageId id(String document, String label) {
        return new PassageId(new DocumentId(document), label);
    }
}
