package org.plenary.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plenary.index.Documents.document;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.plenary.engine.QuoteVerdict.Altered;
import org.plenary.engine.QuoteVerdict.Exact;
import org.plenary.engine.QuoteVerdict.NotFound;
import org.plenary.index.Documents;
import org.plenary.lucene.LuceneIndex;

/** Quotations in other scripts, of repetitions, and of signs that could be taken for something else. */
class HostileQuotesTest {
    private LuceneIndex index;

    @BeforeEach
    void publish(@TempDir Path folder) {
        index = LuceneIndex.open(folder);
        Documents.publish(
                index,
                document("many").paragraph("all of us ".repeat(20_000).strip()),
                document("figures")
                        .paragraph("A rise of 5-10 per cent, from 1,000 to 1.000 users, is a [sic] record… or not.")
                        .paragraph("The resolution A/RES/70/125 re-affirms the co-operation of 10² States."),
                document("zh").language("zh").paragraph("网络空间是人类共同的活动空间，网络空间前途命运应由世界各国共同掌握。"));
    }

    @AfterEach
    void close() {
        index.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "网络空间是人类共同的活动空间",
                "网络空间前途命运应由世界各国共同掌握。",
                "网络空间是人类共同的活动空间……网络空间前途命运应由世界各国共同掌握",
                "is a [sic] record… or not",
                "resolution A/RES/70/125 reaffirms the cooperation",
                "A rise of 5–10 per cent"
            })
    void whatStandsThereIsExact(String quote) {
        assertThat(verdict(quote)).isInstanceOf(Exact.class);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        网络空间是人类共同的生活空间                 | false
        A rise of 5 10 per cent, from 1,000 to        | true
        A rise of 510 per cent, from 1,000 to         | false
        from 1.000 to 1.000 users                     | false
        the co-operation of 102 States                | false
        the resolution A/RES/70/152 re-affirms the    | false
        """)
    void otherFiguresAndSignsAreAlterations(String quote, boolean wordsStand) {
        assertThat(verdict(quote))
                .isInstanceOfSatisfying(
                        Altered.class,
                        altered -> assertThat(altered.wordsStand()).isEqualTo(wordsStand));
    }

    @Test
    void repetitionsAreAnsweredInTime() {
        String many = "all of us ".repeat(200).strip();
        assertThat(verdict(many)).isInstanceOf(Exact.class);
        assertThat(verdict(many.substring(0, 1_900) + " never never")).isNotInstanceOf(Exact.class);
        assertThat(verdict("all of us … ".repeat(160) + "nobody of us")).isNotInstanceOf(Exact.class);
        assertThat(verdict("us…".repeat(660))).isInstanceOf(NotFound.class);
        assertThat(verdict("all of us [as] ".repeat(130) + "nobody")).isNotInstanceOf(Exact.class);
        assertThat(verdict("[".repeat(1_000) + "us" + "]".repeat(900))).isNotNull();
        assertThat(verdict("\"(".repeat(900) + "us \uD800 * ? ~ AND OR NOT")).isNotNull();
    }

    private QuoteVerdict verdict(String quote) {
        return new QuoteCheck(index, Duration.ofSeconds(20))
                .check(List.of(quote))
                .answers()
                .getFirst()
                .verdict();
    }
}
