package org.plenary.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plenary.index.Documents.document;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plenary.engine.Question;
import org.plenary.engine.Question.Words;
import org.plenary.engine.SearchEngine;
import org.plenary.evaluate.Outcome.Failed;
import org.plenary.evaluate.Outcome.Ranked;
import org.plenary.index.Documents;
import org.plenary.index.Filters;
import org.plenary.index.SearchFailure;
import org.plenary.index.SearchRequest.Sort;
import org.plenary.lucene.LuceneIndex;

class RetrievalTest {
    private static final Topic PEACE = new Topic("q1", "peace");

    @TempDir
    private Path folder;

    private LuceneIndex index;

    @BeforeEach
    void open() {
        index = LuceneIndex.open(folder);
    }

    @AfterEach
    void close() {
        index.close();
    }

    @Test
    void documentsStandWhereTheirBestPassageDoesAndAsManyAreFoundAsAreWanted() {
        Documents.Draft wordy = document("wordy");
        IntStream.range(0, 25).forEach(at -> wordy.paragraph("Peace, peace, peace."));
        Documents.publish(
                index,
                wordy,
                document("plain").paragraph("Peace among all nations of the world."),
                document("long").paragraph("Peace, " + "and much else that is said of other things ".repeat(9)),
                document("other").paragraph("War."));

        assertThat(ask(Unit.DOCUMENT, 2).ids()).containsExactly("wordy", "plain");
        assertThat(ask(Unit.DOCUMENT, 100).ids()).containsExactly("wordy", "plain", "long");
        assertThat(ask(Unit.PASSAGE, 26).ids())
                .hasSize(26)
                .startsWith("wordy/1")
                .endsWith("plain/1");
    }

    @Test
    void cutAnswersAreSaidToBePartial() {
        Documents.publish(index, document("plain").paragraph("Peace."));

        assertThat(ask(Unit.PASSAGE, 10).partial()).isFalse();
        Retrieval hasty = new Retrieval(new SearchEngine(index, Duration.ofNanos(-1)), Unit.PASSAGE, 10);
        assertThat(hasty.ask(PEACE, question()).partial()).isTrue();
    }

    @Test
    void outcomesComeInTheOrderOfTheQueriesAndOneFailureStopsNone() throws InterruptedException {
        List<Topic> topics = IntStream.range(0, 200)
                .mapToObj(at -> new Topic(Integer.toString(at), "x"))
                .toList();
        List<Outcome> outcomes = new ArrayList<>();

        new Asking(3, topic -> {
                    if (topic.id().equals("7")) {
                        throw new SearchFailure.NotReady();
                    }
                    return new Ranked(topic, List.of(), false);
                })
                .ask(topics, (outcome, done) -> {
                    outcomes.add(outcome);
                    assertThat(done).isEqualTo(outcomes.size());
                });

        assertThat(outcomes).extracting(Outcome::topic).isEqualTo(topics);
        assertThat(outcomes.get(7)).isInstanceOf(Failed.class);
        assertThat(outcomes).filteredOn(Failed.class::isInstance).hasSize(1);
    }

    private Ranked ask(Unit unit, int depth) {
        SearchEngine engine = new SearchEngine(index, Duration.ofMinutes(1));
        return new Retrieval(engine, unit, depth).ask(PEACE, question());
    }

    private static Question question() {
        return new Question(PEACE.text(), Words.ALL, Filters.NONE, Set.of(), Sort.RELEVANCE, 0, 10, null);
    }
}
