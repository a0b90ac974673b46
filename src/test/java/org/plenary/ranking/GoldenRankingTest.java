package org.plenary.ranking;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plenary.embed.Embedders;
import org.plenary.engine.CorpusRebuild;
import org.plenary.engine.Meanings;
import org.plenary.engine.Question;
import org.plenary.engine.Question.Words;
import org.plenary.engine.SearchEngine;
import org.plenary.index.Filters;
import org.plenary.index.SearchRequest.Sort;
import org.plenary.ingest.CorpusFolder;
import org.plenary.language.Thesaurus;
import org.plenary.lucene.LuceneIndex;

/**
 * What the project's own questions find, compared with committed files, so that a change of ranking shows in review. Run with
 * {@code -Dgolden.update=true} to write them anew.
 */
class GoldenRankingTest {
    private static final int SHOWN = 6;

    @TempDir
    private Path folder;

    @Test
    void questionsFindWhatTheGoldenFilesSay() throws IOException {
        List<UserQuestion> questions = UserQuestion.all();
        try (LuceneIndex index = LuceneIndex.open(folder)) {
            new CorpusRebuild(new CorpusFolder(Path.of("corpus")), index, Meanings.unknown(), 0).run(_ -> {});
            SearchEngine engine =
                    new SearchEngine(index, Embedders.none(), Thesaurus.standard(), Duration.ofSeconds(10));
            Standing report = new Standing("in the report, of the questions that it answers");
            Standing collection = new Standing("in the whole collection");
            for (UserQuestion question : questions) {
                List<String> everywhere = found(engine, question, Filters.NONE);
                collection.add(question, everywhere);
                List<String> inReport = found(engine, question, UserQuestion.IN_REPORT);
                if (!question.inReport().isEmpty()) {
                    report.add(question, inReport);
                }
                Golden.assertSame(question.id() + ".txt", page(question, everywhere, inReport));
            }
            Golden.assertSame("summary.txt", report + "\n" + collection);
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
}
