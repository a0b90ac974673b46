package org.plenary.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.plenary.document.Paragraph;
import org.plenary.document.Section;

class LanguageDetectionTest {
    private static final String FRENCH = "Les ports ouvrent leurs réseaux à tous les navires sans distinction.";
    private static final String ENGLISH = "The ports open their networks to every ship without distinction.";

    @TempDir
    Path root;

    private SmallCorpus corpus;

    @BeforeEach
    void makeCorpus() {
        corpus = new SmallCorpus(root);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        en | The ports open their networks to every ship without distinction.
        en | Section 92(2) of the FSMR
        fr | Les ports ouvrent leurs réseaux à tous les navires sans distinction.
        es | Los puertos abren sus redes a todos los barcos sin distinción alguna.
        ru | Порты открывают свои сети для всех судов без каких-либо различий.
        ar | تفتح الموانئ شبكاتها لجميع السفن دون أي تمييز بينها.
        de | Die Häfen öffnen ihre Netze für alle Schiffe ohne jeden Unterschied.
        pt | Os portos abrem as suas redes a todos os navios sem qualquer distinção.
        uk | Порти відкривають свої мережі для всіх суден без жодних відмінностей.
        fa | بندرها شبکه‌های خود را بدون هیچ تفاوتی به روی همه کشتی‌ها باز می‌کنند.
        hi | बंदरगाह बिना किसी भेदभाव के सभी जहाजों के लिए अपने नेटवर्क खोलते हैं।
        tr | Limanlar ağlarını hiçbir ayrım yapmadan bütün gemilere açar.
        """)
    void theLanguageOfASentenceIsTold(String language, String sentence) {
        assertThat(detected(sentence)).isEqualTo(language);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        zh | 港口开放
        zh | 联合国信息安全政府专家组（UN GGE）与二十国集团（G20）
        ja | 港湾のネットワークを開放する
        ja | インターネット
        ko | 항구는 모든 선박에 개방된다
        th | ท่าเรือเปิดเครือข่าย
        el | Τα λιμάνια ανοίγουν
        he | הנמלים פותחים
        """)
    void aScriptOfOneLanguageTellsItHoweverShortTheText(String language, String text) {
        assertThat(detected(text)).isEqualTo(language);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Port", "2016 (12.5%)", "A/RES/70/125"})
    void whatIsTooShortOrCouldBeSeveralIsLeftOpen(String text) {
        assertThat(detected(text)).isEqualTo("und");
    }

    @Test
    void mostOfTheDocumentCountsAndNotItsBeginning() {
        List<Paragraph> paragraphs = Stream.concat(
                        Stream.of(Paragraph.plain(ENGLISH)),
                        Stream.generate(() -> Paragraph.plain(FRENCH)).limit(9))
                .toList();

        assertThat(new LanguageDetection().of(List.of(new Section(null, null, paragraphs, List.of()))))
                .isEqualTo("fr");
    }

    @Test
    void whatTheMetadataSayIsKeptAndWhatTheyLeaveOutIsDetected() {
        corpus.with("a.md", "---\ntitle: A\nlanguage: en\n---\n\n" + FRENCH)
                .with("b.txt", FRENCH)
                .with("c.jsonl", "{\"id\": \"c\", \"title\": \"C\", \"text\": \"" + FRENCH + "\"}")
                .with(
                        "d.jsonl",
                        "{\"id\": \"d\", \"title\": \"D\", \"language\": \"en\", \"text\": \"" + FRENCH + "\"}");

        assertThat(language("a.md")).isEqualTo("en");
        assertThat(language("b.txt")).isEqualTo("fr");
        assertThat(language("c.jsonl")).isEqualTo("fr");
        assertThat(language("d.jsonl")).isEqualTo("en");
    }

    private String language(String path) {
        return corpus.document(path).metadata().language();
    }

    private static String detected(String text) {
        Section section = new Section(null, null, List.of(Paragraph.plain(text)), List.of());
        return new LanguageDetection().of(List.of(section));
    }
}
