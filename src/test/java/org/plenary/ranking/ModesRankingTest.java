package org.plenary.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plenary.embed.Embedders;
import org.plenary.embed.EmbeddingCache;
import org.plenary.engine.CorpusRebuild;
import org.plenary.engine.Meanings;
import org.plenary.engine.PassageEmbedding;
import org.plenary.engine.Question;
import org.plenary.engine.Question.Mode;
import org.plenary.engine.Question.Words;
import org.plenary.engine.SearchEngine;
import org.plenary.index.Filters;
import org.plenary.index.SearchRequest.Sort;
import org.plenary.ingest.CorpusFolder;
import org.plenary.language.Thesaurus;
import org.plenary.lucene.LuceneIndex;

/**
 * How early the project's own questions find their answers in each mode, with the models that come with the program, compared with
 * a committed file. Run with {@code -Dgolden.update=true} to write it anew.
 *
 * <p>Quantised models give other vectors on processors with other instructions, which move a hit here and there: so figures may
 * differ by {@link #TOLERANCE}, and the rank of each question is there to be read alone.
 */
@Tag("slow")
class ModesRankingTest {
    private static final double TOLERANCE = 0.05;
    private static final Pattern FIGURE = Pattern.compile("(?m)^ +(?:recall@\\d+|MRR@\\d+) +([0-9.]+)$");

    @TempDir
    private Path folder;

    @Test
    void questionsFindTheirAnswersAsEarlyAsTheGoldenFileSays() throws IOException, InterruptedException {
        StringBuilder written = new StringBuilder();
        try (LuceneIndex index = LuceneIndex.open(folder.resolve("index"));
                EmbeddingCache cache = new EmbeddingCache(folder.resolve("vectors"));
                Embedders embedders = Embedders.shipped()) {
            Meanings meanings = new Meanings(embedders, cache);
            new CorpusRebuild(new CorpusFolder(Path.of("corpus")), index, meanings, 0).run(_ -> {});
            try (PassageEmbedding embedding = new PassageEmbedding(index, meanings)) {
                embedding.run(_ -> {});
            }
            SearchEngine engine = new SearchEngine(index, embedders, Thesaurus.standard(), Duration.ofMinutes(1));
            for (Mode mode : Mode.values()) {
                written.append(standings(engine, mode)).append('\n');
            }
        }
        List<Double> actual = figures(written.toString());
        List<Double> expected = figures(Golden.expected("modes.txt", written.toString()));
        assertThat(actual).hasSize(Mode.values().length * 2 * 3).hasSameSizeAs(expected);
        for (int at = 0; at < actual.size(); at++) {
            assertThat(actual.get(at))
                    .as("figure %d of%n%s", at + 1, written)
                    .isCloseTo(expected.get(at), within(TOLERANCE));
        }
    }

    private static String standings(SearchEngine engine, Mode mode) throws IOException {
        Standing report = new Standing("in the report, of the questions that it answers");
        Standing collection = new Standing("in the whole collection");
        for (UserQuestion question : UserQuestion.all()) {
            collection.add(question, found(engine, question, mode, Filters.NONE));
            if (!question.inReport().isEmpty()) {
                report.add(question, found(engine, question, mode, UserQuestion.IN_REPORT));
            }
        }
        return mode.name().toLowerCase(Locale.ROOT) + "\n\n" + report + "  " + report.ranks() + "\n\n" + collection
                + "  " + collection.ranks() + "\n";
    }

    private static List<String> found(SearchEngine engine, UserQuestion question, Mode mode, Filters filters) {
        Question asked = new Question(
                question.text(),
                Words.ALL,
                mode,
                true,
                filters,
                Set.of(),
                Sort.RELEVANCE,
                0,
                Question.MOST_HITS,
                null,
                false);
        return engine.search(asked).response().hits().stream()
                .map(hit -> hit.passage().passage().id().toString())
                .toList();
    }

    private static List<Double> figures(String written) {
        return FIGURE.matcher(written)
                .results()
                .map(found -> Double.valueOf(found.group(1)))
                .toList();
    }
}
