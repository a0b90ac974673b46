package org.plenary.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plenary.document.DocumentId;
import org.plenary.document.Form;
import org.plenary.document.Metadata;
import org.plenary.document.Numbering;
import org.plenary.document.Paragraph;
import org.plenary.document.Passage;
import org.plenary.document.Passages;
import org.plenary.document.PublicationDate;
import org.plenary.document.Section;
import org.plenary.engine.EmbeddingStatus;
import org.plenary.engine.FacetLabels;
import org.plenary.engine.Question;
import org.plenary.engine.Question.Words;
import org.plenary.engine.RebuildProgress;
import org.plenary.engine.RebuildStatus;
import org.plenary.engine.SearchEngine;
import org.plenary.index.Facet;
import org.plenary.index.Filters;
import org.plenary.index.IndexBuild;
import org.plenary.index.Provenance;
import org.plenary.index.SearchIndex;
import org.plenary.index.SearchRequest.Sort;
import org.plenary.lucene.LuceneIndex;

class PagesTest {
    private static final String HOSTILE = "<script>alert(1)</script>\"'><img src=x onerror=alert(1)>";

    @TempDir
    private Path folder;

    private SearchIndex index;
    private SearchEngine engine;
    private Pages pages;

    @BeforeEach
    void indexTwoDocuments() {
        index = LuceneIndex.open(folder);
        try (IndexBuild build = index.rebuild()) {
            add(build, "charter", charter());
            add(build, "hostile", hostile());
            build.publish(new Provenance("1", List.of(new Provenance.SkippedFile("a.pdf", "of unknown type"))));
        }
        engine = new SearchEngine(index, Duration.ofSeconds(10));
        pages = new Pages(new FacetLabels(index, Map.of("peace", "Peace & security")));
    }

    @AfterEach
    void closeIndex() {
        index.close();
    }

    @Test
    void hitLeadsToItsParagraphLitByTheQuestion() {
        Document page = results("peace");

        Element card = page.select("article.card").first();
        assertThat(card.select("a.card-link").attr("href")).isEqualTo("/documents/charter?q=peace#I.1");
        assertThat(card.select(".path span").eachText()).containsExactly("I. Purposes");
        assertThat(card.select("mark").eachText()).containsExactly("peace");
        assertThat(card.select(".citation").text()).contains("The Charter").contains("26 June 1945");
        assertThat(card.select(".facts a").attr("href")).isEqualTo("https://example.org/charter");
    }

    @Test
    void chosenFacetValueIsMarkedAndLeadsToTheAnswerWithoutIt() {
        Filters treaties = new Filters(Map.of(Facet.KIND, Set.of("treaty")), Map.of(), null, null);
        Document page = results(
                new Question("peace", Words.ALL, treaties, EnumSet.allOf(Facet.class), Sort.RELEVANCE, 0, 10, null));

        Element chosen = page.select("[data-facet=kind] [aria-current=true]").first();
        assertThat(chosen.text()).isEqualTo("Chosen: treaty 1");
        assertThat(chosen.attr("href")).isEqualTo("/search?q=peace");
        assertThat(page.select(".tag").first().attr("href")).isEqualTo("/search?q=peace");
        assertThat(page.select("form[role=search] input[type=hidden][name=kind]")
                        .attr("value"))
                .isEqualTo("treaty");
    }

    @Test
    void topicIsShownByItsLabelAndChosenByItsId() {
        Element topic = results("peace").select("[data-facet=topic] a").first();

        assertThat(topic.text()).isEqualTo("Peace & security 1");
        assertThat(topic.attr("href")).isEqualTo("/search?q=peace&topic=peace");
    }

    @Test
    void nothingFoundTellsWhatWasSearchedAndOffersWaysOn() {
        Filters treaties = new Filters(Map.of(Facet.KIND, Set.of("treaty")), Map.of(), null, null);
        Document page = results(
                new Question("zyx", Words.ALL, treaties, EnumSet.allOf(Facet.class), Sort.RELEVANCE, 0, 10, null));

        assertThat(page.select("[role=status]").text()).contains("Nothing found");
        assertThat(page.select(".nothing").text()).contains("zyx");
        assertThat(page.select(".nothing a").eachAttr("href")).contains("/search?q=zyx", "/help");
    }

    @Test
    void longQuestionIsCutInTheTitleAndNeverWithinACharacter() {
        for (int letters = 0; letters < 2; letters++) {
            String question = "x".repeat(letters) + "\uD83D\uDD4A".repeat(45);
            assertThat(results(question).title()).matches("x?(?:\uD83D\uDD4A){30}… – .*");
        }
        assertThat(results("peace ".repeat(20)).title()).startsWith("peace ".repeat(10) + "…");
    }

    @Test
    void readerLightsHitsAndLeadsFromOneToTheNext() {
        Document page = parsed(pages.document(
                engine.open(new DocumentId("charter"), "nations", Words.ALL, true)
                        .orElseThrow(),
                "nations"));

        assertThat(page.select(".paragraph").eachAttr("id")).containsExactly("I.1", "I.2", "II.1");
        assertThat(page.select(".paragraph.lit").eachAttr("id")).containsExactly("I.2", "II.1");
        assertThat(page.select(".hit-steps").eachText()).containsExactly("Hit 1 of 2 Next", "Hit 2 of 2 Previous");
        assertThat(page.select(".next-hit").attr("href")).isEqualTo("#II.1");
        assertThat(page.select(".contents a").eachText()).containsExactly("I. Purposes", "II. Members");
        assertThat(page.getElementById("I.1").select(".lead").text()).isEqualTo("To keep peace.");
    }

    @Test
    void readerTellsThePageAndTheNotesOfAParagraph() {
        Document page = parsed(pages.document(
                engine.open(new DocumentId("charter"), "", Words.ALL, true).orElseThrow(), ""));

        assertThat(page.getElementById("I.2").select(".page").text()).isEqualTo("page 3");
        assertThat(page.getElementById("I.2").select(".notes li").eachText()).containsExactly("1 See <b>C/1</b>.");
        assertThat(page.getElementById("I.1").select(".page, .notes")).isEmpty();
    }

    @Test
    void paragraphLitByItsHeadingAloneSaysSo() {
        Document page = parsed(pages.document(
                engine.open(new DocumentId("charter"), "purposes", Words.ALL, true)
                        .orElseThrow(),
                "purposes"));

        assertThat(page.select(".hit-steps").eachText())
                .containsExactly(
                        "Hit 1 of 2, by its heading or document Next",
                        "Hit 2 of 2, by its heading or document Previous");
    }

    @Test
    void homeLeadsToNoDocumentThatTheCollectionDoesNotHold() {
        Document page = parsed(pages.home(engine.state(), engine.holdings()));

        assertThat(page.select("a[href^=/documents/]")).isEmpty();
        assertThat(page.text()).contains("4 paragraphs of 2 documents");
    }

    @Test
    void textOfDocumentsAndPeopleIsNeverMarkup() {
        List<Document> all = List.of(
                results("hostile " + HOSTILE),
                results(HOSTILE),
                parsed(pages.document(
                        engine.open(new DocumentId("hostile"), HOSTILE, Words.ALL, true)
                                .orElseThrow(),
                        HOSTILE)),
                parsed(pages.documents(engine.holdings(), 1)),
                similar("hostile"),
                similar("charter"),
                parsed(pages.problem(
                        new Problem(
                                400,
                                "about:blank",
                                HOSTILE,
                                HOSTILE,
                                "/",
                                List.of(new Problem.ParameterError(HOSTILE, HOSTILE, null, null))),
                        List.of())));

        assertThat(all).allSatisfy(page -> {
            assertThat(page.select("script:not([src^=/assets/])")).isEmpty();
            assertThat(page.select("img, [onerror], a[href^=javascript]")).isEmpty();
        });
    }

    @Test
    void pagesHoldNoInlineStyleScriptOrHandlerAndOneFirstHeading() {
        for (Document page : everyPage()) {
            assertThat(page.select("style, [style], script:not([src])")).isEmpty();
            assertThat(page.getAllElements())
                    .allSatisfy(element -> assertThat(element.attributes().asList())
                            .noneSatisfy(
                                    attribute -> assertThat(attribute.getKey()).startsWith("on")));
            assertThat(page.select("h1")).hasSize(1);
            assertThat(page.title()).isNotBlank();
            List<String> ids = page.select("[id]").eachAttr("id");
            assertThat(ids).doesNotHaveDuplicates();
            assertThat(page.select("input:not([type=hidden])"))
                    .allSatisfy(input -> assertThat(page.select("label[for=" + input.id() + "]"))
                            .hasSize(1));
        }
    }

    @Test
    void statusNamesSkippedFilesAndOffersToRebuildUnlessOneIsRunning() {
        Document idle = parsed(
                pages.status(engine.state(), List.of(), new RebuildStatus.Idle(), new EmbeddingStatus.Idle(), null));
        Document running = parsed(pages.status(engine.state(), List.of(), running(), new EmbeddingStatus.Idle(), null));

        assertThat(idle.select(".skipped li").text()).isEqualTo("a.pdf of unknown type");
        assertThat(idle.select("form[action=/rebuild][method=post] input[name=token]"))
                .hasSize(1);
        assertThat(running.select("form[action=/rebuild]")).isEmpty();
        assertThat(running.select("progress").attr("value")).isEqualTo("30");
    }

    @Test
    void statusTellsHowFarTheVectorsAre() {
        assertThat(meaning(new EmbeddingStatus.Unavailable()))
                .isEqualTo("This program came without models; everything is found by words.");
        assertThat(meaning(new EmbeddingStatus.Running(20, 1_220, Duration.ofSeconds(2))))
                .isEqualTo("Vectors are being made: 20 of 1,220 paragraphs, 10 a second, about 2 minutes left.");
        assertThat(meaning(new EmbeddingStatus.Running(0, 9, Duration.ZERO)))
                .isEqualTo("Vectors are being made: 0 of 9 paragraphs, 0 a second.");
        assertThat(meaning(new EmbeddingStatus.Idle())).startsWith("Every paragraph in a language that a model reads");
        assertThat(meaning(new EmbeddingStatus.Failed("the disk is full"))).contains("the disk is full");
    }

    private String meaning(EmbeddingStatus status) {
        return parsed(pages.status(engine.state(), List.of(), new RebuildStatus.Idle(), status, null))
                .select("#embedding-state")
                .text();
    }

    @Test
    void pagesOfResultsLeadToAllOthers() {
        Question second = new Question("", Words.ALL, Filters.NONE, Set.of(), Sort.RELEVANCE, 2, 2, null);
        Document page = results(second);

        assertThat(page.select("[rel=prev]").attr("href")).isEqualTo("/search?q=&size=2");
        assertThat(page.select(".pages [aria-current=page]").text()).isEqualTo("2");
        assertThat(page.select("ol.cards li").eachAttr("value")).containsExactly("3", "4");
    }

    private List<Document> everyPage() {
        return List.of(
                parsed(pages.home(engine.state(), engine.holdings())),
                results("peace"),
                results("zyx"),
                parsed(pages.document(
                        engine.open(new DocumentId("charter"), "peace", Words.ALL, true)
                                .orElseThrow(),
                        "peace")),
                parsed(pages.documents(engine.holdings(), 1)),
                similar("charter"),
                parsed(pages.status(
                        engine.state(),
                        List.of(),
                        running(),
                        new EmbeddingStatus.Unavailable(),
                        "A rebuild is running")),
                parsed(pages.help()),
                parsed(pages.problem(
                        new Problem(404, "about:blank", "Not found", "no such document", "/", List.of()),
                        List.of(new DocumentId("charter")))));
    }

    private static RebuildStatus running() {
        return new RebuildStatus.Running(Instant.EPOCH, new RebuildProgress(3, 9, 0.3, 3, 30, Duration.ofSeconds(1)));
    }

    private Document similar(String document) {
        Passage first = engine.document(new DocumentId(document))
                .orElseThrow()
                .passages()
                .getFirst();
        return parsed(pages.similar(engine.passage(first.id(), 0).orElseThrow(), engine.similar(first.id(), 10)));
    }

    private Document results(String text) {
        return results(Question.of(text, 10));
    }

    private Document results(Question question) {
        return parsed(pages.results(engine.search(question), List.of(), engine.hasModels(), "http://localhost"));
    }

    private static Document parsed(String html) {
        return Jsoup.parse(html);
    }

    private static void add(IndexBuild build, String id, org.plenary.document.Document document) {
        assertThat(document.id().value()).isEqualTo(id);
        build.replace(document, Passages.of(document));
    }

    private static org.plenary.document.Document charter() {
        Metadata metadata = new Metadata(
                "The Charter",
                null,
                "The Conference",
                null,
                "treaty",
                null,
                null,
                PublicationDate.parse("1945-06-26").orElseThrow(),
                "C/1",
                "en",
                List.of("peace"),
                List.of(),
                "https://example.org/charter",
                Form.DIGEST);
        return new org.plenary.document.Document(
                new DocumentId("charter"),
                metadata,
                Numbering.BY_SECTION,
                List.of(
                        new Section(
                                "I",
                                "I. Purposes",
                                List.of(
                                        Paragraph.plain("To keep peace. By all means."),
                                        Paragraph.plain("Friendly relations among nations.")
                                                .printed(3, List.of("1 See <b>C/1</b>."))),
                                List.of()),
                        new Section("II", "II. Members", List.of(Paragraph.plain("All nations.")), List.of())));
    }

    private static org.plenary.document.Document hostile() {
        Metadata metadata = new Metadata(
                HOSTILE,
                HOSTILE,
                HOSTILE,
                HOSTILE,
                HOSTILE,
                HOSTILE,
                HOSTILE,
                null,
                HOSTILE,
                "en",
                List.of(HOSTILE),
                List.of(HOSTILE),
                "javascript:alert(1)",
                Form.FULL_TEXT);
        return new org.plenary.document.Document(
                new DocumentId("hostile"),
                metadata,
                Numbering.BY_SECTION,
                List.of(new Section(null, HOSTILE, List.of(Paragraph.plain("hostile " + HOSTILE)), List.of())));
    }
}
