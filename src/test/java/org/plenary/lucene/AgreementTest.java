package org.plenary.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plenary.index.Ask.ask;
import static org.plenary.index.Documents.document;
import static org.plenary.index.Documents.publish;
import static org.plenary.index.Responses.ids;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plenary.index.Documents;
import org.plenary.index.Facet;
import org.plenary.index.Filters;
import org.plenary.index.InMemoryIndex;
import org.plenary.index.SearchRequest.Sort;
import org.plenary.index.SearchResponse;
import org.plenary.index.SearchResponse.Highlight;
import org.plenary.query.Query;

/** On a small collection, Lucene answers as looking at every passage does. */
class AgreementTest {
    private static final int QUESTIONS = 600;
    private static final List<String> WORDS =
            List.of("alpha", "network", "networks", "region", "regions", "the", "of", "beta-gamma", "Alpha", "É2");
    private static final Map<Facet, List<String>> VALUES = Map.of(
            Facet.KIND, List.of("report", "treaty", "none"),
            Facet.TOPIC, List.of("a", "b", "c"),
            Facet.YEAR, List.of("2001", "2002", "2003"),
            Facet.SECTION, List.of("alpha", "network > region"));

    @Test
    void answersAreThoseOfLookingAtEveryPassage(@TempDir Path folder) {
        List<Documents.Draft> drafts = collection(new Random(11));
        RandomQueries queries = new RandomQueries(12, WORDS);
        try (LuceneIndex lucene = LuceneIndex.open(folder);
                InMemoryIndex memory = new InMemoryIndex()) {
            publish(lucene, drafts);
            publish(memory, drafts);
            long found = 0;
            for (int question = 0; question < QUESTIONS; question++) {
                Query query = queries.query(question % 4);
                Filters filters = queries.filters(VALUES);
                SearchResponse expected = ask(query)
                        .filters(filters)
                        .countingAll()
                        .sort(Sort.OLDEST)
                        .of(memory);
                SearchResponse answer = ask(query)
                        .filters(filters)
                        .countingAll()
                        .sort(Sort.OLDEST)
                        .of(lucene);
                assertThat(ids(answer)).as("%s under %s", query, filters).isEqualTo(ids(expected));
                assertThat(answer.total()).isEqualTo(expected.total());
                assertThat(answer.facets()).as("%s under %s", query, filters).isEqualTo(expected.facets());
                assertThat(answer.hits()).allSatisfy(AgreementTest::assertLitInOrder);
                found += answer.total();
            }
            assertThat(found).isGreaterThan(QUESTIONS);
        }
    }

    private static void assertLitInOrder(SearchResponse.Hit hit) {
        int behind = 0;
        for (Highlight highlight : hit.highlights()) {
            assertThat(highlight.start()).isGreaterThanOrEqualTo(behind);
            assertThat(highlight.end()).isGreaterThan(highlight.start());
            behind = highlight.end();
        }
        assertThat(behind).isLessThanOrEqualTo(hit.passage().passage().text().length());
    }

    private static List<Documents.Draft> collection(Random random) {
        List<Documents.Draft> drafts = new ArrayList<>();
        for (int number = 0; number < 15; number++) {
            Documents.Draft draft = document("d" + number)
                    .title("Title " + WORDS.get(random.nextInt(WORDS.size())))
                    .topics("a", random.nextBoolean() ? "b" : "c");
            if (random.nextInt(3) > 0) {
                draft.date(Integer.toString(2000 + random.nextInt(5))).kind(random.nextBoolean() ? "Report" : "treaty");
            }
            draft.section(WORDS.get(random.nextInt(WORDS.size()))).subsection("region");
            for (int left = 1 + random.nextInt(4); left > 0; left--) {
                draft.paragraph(paragraph(random));
            }
            drafts.add(draft);
        }
        return drafts;
    }

    private static String paragraph(Random random) {
        StringBuilder text = new StringBuilder("X");
        for (int left = random.nextInt(14); left > 0; left--) {
            String word = WORDS.get(random.nextInt(WORDS.size()));
            text.append(
                    random.nextInt(5) == 0
                            ? ". " + word.substring(0, 1).toUpperCase() + word.substring(1)
                            : " " + word);
        }
        return text.append('.').toString();
    }
}
