package org.plenary.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plenary.index.Ask.allOf;
import static org.plenary.index.Ask.anyOf;
import static org.plenary.index.Ask.ask;
import static org.plenary.index.Ask.phrase;
import static org.plenary.index.Ask.word;
import static org.plenary.index.Documents.document;
import static org.plenary.index.Responses.assertHits;
import static org.plenary.index.Responses.assertLit;

import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plenary.index.Documents;
import org.plenary.query.Query;
import org.plenary.query.Query.Near;
import org.plenary.query.Query.Prefix;

/** Documents are read by the rules of their language, and questions by those of all languages that are there. */
class LanguagesTest {
    private LuceneIndex index;

    @BeforeEach
    void open(@TempDir Path folder) {
        index = LuceneIndex.open(folder);
    }

    @AfterEach
    void close() {
        index.close();
    }

    private void publish(Documents.Draft... drafts) {
        Documents.publish(index, drafts);
    }

    private static Documents.Draft in(String language, String... paragraphs) {
        Documents.Draft draft = document(language).language(language);
        Arrays.stream(paragraphs).forEach(draft::paragraph);
        return draft;
    }

    private void assertFinds(Query query, String... ids) {
        assertHits(ask(query).of(index), ids);
    }

    private static Query words(String typed) {
        return allOf(
                Arrays.stream(typed.split(" ")).map(text -> (Query) word(text)).toArray(Query[]::new));
    }

    @ParameterizedTest
    @CsvSource({
        "fr, Les États renforcent la coopération internationale., état, coopérations, international",
        "fr-CA, Les États renforcent la coopération internationale., etats, COOPERATION, internationaux",
        "es, Los Estados fortalecen las instituciones., estado, institución, INSTITUCIONES",
        "ru, Государства укрепляют международное сотрудничество., государство, международного, сотрудничества",
        "ar, تعزز الدول التعاون الدولي في مجال حقوق الإنسان, الدول, التعاون, وحقوق",
        "de, Die Staaten stärken internationale Übereinkünfte., Staat, international, ubereinkunfte",
        "it, Gli Stati rafforzano la cooperazione internazionale., stato, cooperazioni, internazionali",
        "pt, Os Estados reforçam as declarações internacionais., estado, declaração, internacional",
        "nl, De staten versterken de internationale verdragen., staten, internationaal, verdrag",
        "zh, 第二届世界互联网大会讨论了互联网治理。, 互联网, 治理, 世界互联网大会",
        "pl, Współpraca międzynarodowa państw., WSPÓŁPRACA, miedzynarodowa, państw",
    })
    void paragraphIsFoundByOtherFormsOfItsWords(String language, String text, String one, String two, String three) {
        publish(in(language, text), document("other").paragraph("Nothing of the sort."));
        for (String form : new String[] {one, two, three}) {
            assertFinds(word(form), language + "/1");
        }
        assertThat(ask(word(one)).of(index).hits().getFirst().highlights()).isNotEmpty();
    }

    @Test
    void languageOfTheHitDecidesWhatIsLit() {
        publish(in("fr", "Les libertés fondamentales."), in("en", "Fundamental liberties."));
        assertLit(ask(word("liberté")).of(index), "fr/1", "libertés");
        assertLit(ask(word("fondamental")).of(index), "fr/1", "fondamentales");
        assertLit(ask(word("liberty")).of(index), "en/1", "liberties");
    }

    @Test
    void functionWordsOfTheLanguageAreNotAskedFor() {
        publish(in("fr", "Liberté d’expression.", "La presse."));
        assertFinds(words("quelle est la liberté de l'expression"), "fr/1");
        assertFinds(words("la presse"), "fr/2");
        assertFinds(word("la"), "fr/2");
        assertFinds(word("the"));
    }

    @Test
    void questionMeetsEveryDocumentInItsOwnLanguage() {
        publish(
                in("en", "The organizations of the United Nations."),
                in("fr", "Les organisations des Nations Unies."),
                in("es", "Las organizaciones de las Naciones Unidas."),
                in("und", "Organizations united."));
        assertFinds(word("organisation"), "en/1", "fr/1", "und/1");
        assertFinds(words("the organisations of nations"), "en/1", "fr/1");
        assertFinds(words("les organisations de la nation"), "en/1", "fr/1");
        assertFinds(word("organización"), "es/1");
        assertFinds(words("los estados o las naciones unidas"));
        assertFinds(words("las naciones unidas"), "es/1");
    }

    /** {@code war} and {@code die} are function words in German, {@code sea} in Spanish. */
    @Test
    void functionWordOfAnotherLanguageIsAWord() {
        publish(
                in("en", "The law of the sea and crimes.", "The law of war and crimes.", "Crimes."),
                in("de", "Der Krieg war ein Verbrechen. Crimes.", "Die Rolle."),
                in("es", "El derecho del mar."));
        assertFinds(words("the law of the sea"), "en/1");
        assertFinds(words("war crimes"), "de/1", "en/2");
        assertFinds(word("war"), "en/2");
        assertFinds(words("die Rolle der Staaten"));
        assertFinds(words("die Rolle"), "de/2");
        assertFinds(anyOf(words("the sea"), words("die Rolle")), "de/2", "en/1");
        assertFinds(anyOf(word("war"), word("sea")), "en/1", "en/2");
        assertFinds(new Near(word("die"), word("Rolle"), 1), "de/2");
    }

    @Test
    void hyphenMakesOneWordInEveryLanguage() {
        publish(in("fr", "La cyber-sécurité.", "La cybersécurité.", "Peut-être."), in("es", "La ciber-seguridad."));
        assertFinds(word("cybersécurité"), "fr/1", "fr/2");
        assertFinds(word("cyber-sécurité"), "fr/1", "fr/2");
        assertFinds(word("ciberseguridad"), "es/1");
        assertFinds(word("a-s"));
    }

    @Test
    void acronymsAreWordsInEveryLanguage() {
        publish(in("fr", "L'ONU et l’OMC.", "On y va."), in("de", "MIT und IT.", "Mit ihr."));
        assertFinds(word("ONU"), "fr/1");
        assertFinds(words("onu et omc"), "fr/1");
        assertFinds(words("MIT und IT"), "de/1");
    }

    @Test
    void headingsAndNamesAreReadInTheLanguageOfTheDocument() {
        publish(document("fr")
                .language("fr")
                .title("Déclaration des droits")
                .section("Libertés")
                .paragraph("Texte."));
        assertFinds(word("droit"), "fr/1");
        assertFinds(word("liberté"), "fr/1");
        assertFinds(new Query.Fielded(org.plenary.query.Field.TITLE, word("déclarations")), "fr/1");
    }

    @Test
    void singleChineseCharacterIsFoundWhereverItStands() {
        publish(in("zh", "互联网治理。", "网", "第5届网。", "治理。", "网络, 因特网"));
        assertFinds(word("网"), "zh/1", "zh/2", "zh/3", "zh/5");
        assertFinds(word("理"), "zh/1", "zh/4");
        assertFinds(phrase("第5届"), "zh/3");
        assertFinds(word("5届"), "zh/3");
        assertFinds(phrase("5届网"), "zh/3");
        assertFinds(new Near(word("网"), word("络"), 3), "zh/5");
    }

    @Test
    void russianAndArabicLettersThatStandForOneAnotherAreOne() {
        publish(in("ru", "Объём помощи. Её й."), in("ar", "المسؤولية الإنسانية"));
        assertFinds(word("объем"), "ru/1");
        assertFinds(phrase("объем помощи"), "ru/1");
        assertFinds(phrase("المسؤولية الانسانية"), "ar/1");
    }

    @Test
    void articleBeforeAVowelIsNoPartOfTheWord() {
        publish(in("fr", "Rôle de l’organisation mondiale.", "Une organisation."), in("en", "No such organization."));
        assertFinds(word("organisation"), "en/1", "fr/1", "fr/2");
        assertFinds(word("l'organisation"), "fr/1", "fr/2");
        assertFinds(phrase("organisation mondiale"), "fr/1");
        assertFinds(phrase("de l'organisation"), "fr/1");
        assertFinds(new Prefix("organisa"), "fr/1", "fr/2");
        assertLit(ask(phrase("organisation mondiale")).of(index), "fr/1", "organisation mondiale");
    }
}
