package org.plenary.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plenary.engine.CorpusRebuild;
import org.plenary.engine.Meanings;
import org.plenary.engine.Question;
import org.plenary.engine.Question.Words;
import org.plenary.engine.SearchEngine;
import org.plenary.index.Facet;
import org.plenary.index.Filters;
import org.plenary.index.SearchRequest.Sort;
import org.plenary.ingest.CorpusFolder;
import org.plenary.lucene.LuceneIndex;

/**
 * What the project's own questions find, compared with committed files, so that a change of ranking shows in review. Run with
 * {@code -Dgolden.update=true} to write them anew.
 */
class GoldenRankingTest {
    private static final Path GOLDEN = Path.of("src/test/resources/ranking");
    private static final int SHOWN = 6;
    private static final Filters EVERYWHERE = Filters.NONE;
    private static final Filters IN_REPORT =
            new Filters(Map.of(Facet.DOCUMENT, Set.of(UserQuestion.REPORT)), Map.of(), null, null);

    @TempDir
    private Path folder;

    @Test
    void questionsFindWhatTheGoldenFilesSay() throws IOException {
        List<UserQuestion> questions = UserQuestion.all();
        try (LuceneIndex index = LuceneIndex.open(folder)) {
            new CorpusRebuild(new CorpusFolder(Path.of("corpus")), index, Meanings.unknown()).run(_ -> {});
            SearchEngine engine = new SearchEngine(index, Duration.ofSeconds(10));
            Standing report = new Standing("in the report, of the questions that it answers");
            Standing collection = new Standing("in the whole collection");
            for (UserQuestion question : questions) {
                List<String> everywhere = found(engine, question, EVERYWHERE);
                collection.add(question, everywhere);
                List<String> inReport = found(engine, question, IN_REPORT);
                if (!question.inReport().isEmpty()) {
                    report.add(question, inReport);
                }
                assertGolden(question.id() + ".txt", page(question, everywhere, inReport));
            }
            assertGolden("summary.txt", report + "\n" + collection);
        }
    }

    private static List<String> found(SearchEngine engine, UserQuestion question, Filters filters) {
        Question asked = new Question(
                question.text(), Words.ALL, filters, Set.of(), Sort.RELEVANCE, 0, Question.MOST_HITS, null);
        return engine.search(asked).response().hits().stream()
                .map(hit -> hit.passage().passage().id().toString())
                .toList();
    }

    private static String page(UserQuestion question, List<String> everywhere, List<String> inReport) {
        return question.text() + "\n(" + question.need() + ")\n\nin the whole collection\n"
                + listed(question, everywhere) + "\nin the report\n" + listed(question, inReport);
    }

    private static String listed(UserQuestion question, List<String> found) {
        StringBuilder listed = new StringBuilder();
        for (int at = 0; at < Math.min(SHOWN, found.size()); at++) {
            boolean answers = question.isAnsweredBy(found.get(at));
            listed.append(answers ? "  * " : "    ").append(found.get(at)).append('\n');
        }
        return listed.isEmpty() ? "    nothing\n" : listed.toString();
    }

    private static void assertGolden(String name, String actual) throws IOException {
        Path file = GOLDEN.resolve(name);
        if (Boolean.getBoolean("golden.update")) {
            Files.createDirectories(GOLDEN);
            Files.writeString(file, actual);
        }
        assertThat(actual)
                .as(name + ": run with -Dgolden.update=true if this is what you want")
                .isEqualTo(Files.readString(file));
    }

    /** How early the first answer stands, over several questions. */
    private static final class Standing {
        private final String where;
        private final List<Integer> ranks = new ArrayList<>();

        private Standing(String where) {
            this.where = where;
        }

        private void add(UserQuestion question, List<String> found) {
            int rank = 0;
            for (int at = 0; at < found.size() && rank == 0; at++) {
                rank = question.isAnsweredBy(found.get(at)) ? at + 1 : 0;
            }
            ranks.add(rank);
        }

        private double recall(int depth) {
            return ranks.stream().filter(rank -> rank > 0 && rank <= depth).count() / (double) ranks.size();
        }

        /** Mean reciprocal rank of the first answer among the first ten hits. */
        private double reciprocalRank() {
            return ranks.stream()
                    .mapToDouble(rank -> rank > 0 && rank <= 10 ? 1.0 / rank : 0)
                    .average()
                    .orElse(0);
        }

        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "%s%n  questions %d%n  recall@1  %.3f%n  recall@5  %.3f%n  MRR@10    %.3f%n",
                    where,
                    ranks.size(),
                    recall(1),
                    recall(5),
                    reciprocalRank());
        }
    }
}
