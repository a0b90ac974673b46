package org.plenary.embed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The models that come with the program, as they are. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EmbeddersTest {
    private Embedders embedders = Embedders.none();

    @BeforeAll
    void load() {
        embedders = Embedders.shipped();
    }

    @AfterAll
    void close() {
        embedders.close();
    }

    @Test
    void whatMeansTheSameIsNearerThanWhatDoesNot() {
        Embedding question = question("who pays for cables in poor countries");
        assertThat(question.cosine(
                        passage("Investment in infrastructure in developing nations is financed by donors.")))
                .isGreaterThan(question.cosine(passage("Freedom of expression applies online as it does offline.")));
    }

    @Test
    void whatMeansTheSameInChineseIsNearerThanWhatDoesNot() {
        Embedding question = question("谁来出资建设网络");
        Embedder chinese = embedders.of("zh", "").orElseThrow();
        assertThat(question.cosine(chinese.passage("发展中国家的基础设施投资由捐助方提供资金。")))
                .isGreaterThan(question.cosine(chinese.passage("言论自由在线上同样适用。")));
    }

    @Test
    void questionIsReadByTheModelOfItsScript() {
        assertThat(question("互联网 governance").model()).isEqualTo(EmbeddingModel.CHINESE.name());
        assertThat(question("internet governance").model()).isEqualTo(EmbeddingModel.ENGLISH.name());
        assertThat(embedders.question("2016")).isEmpty();
        assertThat(embedders.question("интернет")).isEmpty();
    }

    @Test
    void passageIsReadByTheModelOfItsLanguage() {
        assertThat(embedders.modelOf("en-GB", "互联网")).contains(EmbeddingModel.ENGLISH.name());
        assertThat(embedders.modelOf("zh-Hans", "internet")).contains(EmbeddingModel.CHINESE.name());
        assertThat(embedders.modelOf("fr", "internet")).isEmpty();
        assertThat(embedders.modelOf("und", "internet")).contains(EmbeddingModel.ENGLISH.name());
        assertThat(embedders.modelOf("und", "互联网")).contains(EmbeddingModel.CHINESE.name());
        assertThat(embedders.modelOf("und", "2016")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\0", "\ud800", "a\udc00b", "\ud83d\ude00", "☮", "互联网"})
    void anyTextHasAVectorOfLengthOne(String text) {
        assertLengthOne(passage(text));
        assertLengthOne(question("a " + text));
    }

    @Test
    void ofALongTextTheBeginningIsRead() {
        String beginning = "Governance of the Internet. ".repeat(400);
        assertThat(passage(beginning + "Fish and chips. ".repeat(100_000))).isEqualTo(passage(beginning));
        assertLengthOne(passage("\ud83d\ude00".repeat(5_000)));
        assertLengthOne(passage("x" + "\ud83d\ude00".repeat(5_000)));
        assertLengthOne(passage("x".repeat(1_000_000)));
    }

    @Test
    void severalMayAskAtOnce() throws Exception {
        List<String> texts = List.of("peace", "trade by rail", "access to knowledge", "a digital divide");
        List<Embedding> alone = texts.stream().map(this::passage).toList();
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            for (int round = 0; round < 5; round++) {
                List<Future<Embedding>> asked = texts.stream()
                        .map(text -> threads.submit(() -> passage(text)))
                        .toList();
                for (int at = 0; at < asked.size(); at++) {
                    assertThat(asked.get(at).get()).isEqualTo(alone.get(at));
                }
            }
        }
    }

    @Test
    void withoutModelsNothingHasAMeaning() {
        try (Embedders none = Embedders.none()) {
            assertThat(none.isEmpty()).isTrue();
            assertThat(none.modelOf("en", "peace")).isEmpty();
            assertThat(none.of("en", "peace")).isEmpty();
            assertThat(none.question("peace")).isEmpty();
        }
    }

    @Test
    void modelThatCannotBeLoadedReadsNothingFromThenOn() {
        EmbeddingModel broken =
                new EmbeddingModel("broken", List.of("en"), "/missing.onnx", EmbeddingModel.ENGLISH.tokenizer(), "");
        try (Embedders embedders = new ModelEmbedders(List.of(broken))) {
            assertThat(embedders.modelOf("en", "peace")).contains("broken");
            assertThat(embedders.question("peace")).isEmpty();
            assertThat(embedders.modelOf("en", "peace")).isEmpty();
        }
    }

    private Embedding question(String text) {
        return embedders.question(text).orElseThrow();
    }

    private Embedding passage(String text) {
        return embedders.of("en", text).orElseThrow().passage(text);
    }

    private static void assertLengthOne(Embedding embedding) {
        assertThat(embedding.cosine(embedding)).isBetween(0.9999f, 1.0001f);
    }
}
