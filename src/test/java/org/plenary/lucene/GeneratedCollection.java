package org.plenary.lucene;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.plenary.index.Documents;

/** Documents of made-up words, the same for the same seed; frequent words are as frequent as in a language. */
final class GeneratedCollection {
    private static final String[] SYLLABLES = {
        "ba", "co", "di", "fe", "ga", "ho", "in", "ju", "ka", "le", "mi", "no", "op", "pa", "qui", "ra", "se", "ti",
        "un", "ve", "wa", "xe", "yo", "za"
    };

    private final Random random;
    private final int vocabulary;

    GeneratedCollection(long seed, int vocabulary) {
        this.random = new Random(seed);
        this.vocabulary = vocabulary;
    }

    /** @param paragraphs of each document */
    List<Documents.Draft> documents(int count, int paragraphs) {
        List<Documents.Draft> documents = new ArrayList<>();
        for (int number = 0; number < count; number++) {
            Documents.Draft draft = Documents.document("d" + number)
                    .title("Report on " + word())
                    .body("Body " + number % 20)
                    .kind(number % 3 == 0 ? "report" : "declaration")
                    .date(Integer.toString(1990 + number % 30))
                    .topics("topic-" + number % 7, "topic-" + number % 11)
                    .mentions("Mention " + number % 50)
                    .section("Section " + word());
            for (int left = paragraphs; left > 0; left--) {
                draft.paragraph(paragraph());
            }
            documents.add(draft);
        }
        return documents;
    }

    private String paragraph() {
        StringBuilder text = new StringBuilder();
        for (int sentences = 1 + random.nextInt(5); sentences > 0; sentences--) {
            text.append("The ").append(word());
            for (int words = 5 + random.nextInt(20); words > 0; words--) {
                text.append(' ').append(word());
            }
            text.append(". ");
        }
        return text.toString().strip();
    }

    String word() {
        int rank = (int) Math.pow(vocabulary, random.nextDouble());
        return word(rank);
    }

    static String word(int rank) {
        StringBuilder word = new StringBuilder();
        int rest = rank + SYLLABLES.length;
        while (rest > 0) {
            word.append(SYLLABLES[rest % SYLLABLES.length]);
            rest /= SYLLABLES.length;
        }
        return word.toString();
    }
}
