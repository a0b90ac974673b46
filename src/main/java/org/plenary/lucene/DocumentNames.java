package org.plenary.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.lucene.util.FixedBitSet;
import org.plenary.document.Metadata;

/**
 * Finds documents by how words of their titles begin, and by how their official numbers begin.
 *
 * <p>Documents are numbered in order of their titles' length, so the least number is the best answer.
 */
final class DocumentNames {
    private final int[] firstPassages;
    private final Beginnings titleWords;
    private final Beginnings openingWords;
    private final Beginnings symbols;

    private record Named(int firstPassage, Metadata metadata) {}

    /** Texts, each with the numbers of the documents that have it. */
    private static final class Beginnings {
        private final NavigableMap<String, Numbers> byText = new TreeMap<>();

        private static final class Numbers {
            private int[] all = new int[1];
            private int size;

            private void add(int number) {
                if (size == all.length) {
                    all = Arrays.copyOf(all, size * 2);
                }
                all[size++] = number;
            }
        }

        private void add(String text, int number) {
            byText.computeIfAbsent(text, _ -> new Numbers()).add(number);
        }

        /** In order of the texts. */
        private IntStream numbers(String beginning) {
            return byText.subMap(beginning, beginning + Character.MAX_VALUE).values().stream()
                    .flatMapToInt(numbers -> Arrays.stream(numbers.all, 0, numbers.size));
        }

        private FixedBitSet startingWith(String beginning, int documents) {
            FixedBitSet having = new FixedBitSet(documents);
            numbers(beginning).forEach(having::set);
            return having;
        }
    }

    private DocumentNames(int[] firstPassages, Beginnings titleWords, Beginnings openingWords, Beginnings symbols) {
        this.firstPassages = firstPassages;
        this.titleWords = titleWords;
        this.openingWords = openingWords;
        this.symbols = symbols;
    }

    static DocumentNames of(StoredDocuments documents, Analysis analysis) throws IOException {
        List<Named> named = new ArrayList<>();
        for (int first : documents.firstPassages()) {
            named.add(new Named(first, documents.summary(first).metadata()));
        }
        named.sort(
                Comparator.comparingInt((Named each) -> each.metadata().title().length())
                        .thenComparing(each -> each.metadata().title())
                        .thenComparing(Named::firstPassage));
        Beginnings titleWords = new Beginnings();
        Beginnings openingWords = new Beginnings();
        Beginnings symbols = new Beginnings();
        for (int number = 0; number < named.size(); number++) {
            Metadata metadata = named.get(number).metadata();
            Set<String> words = new HashSet<>();
            Set<String> opening = new HashSet<>();
            for (String title : titles(metadata)) {
                List<String> inOrder = words(title, analysis);
                words.addAll(inOrder);
                inOrder.stream().limit(1).forEach(opening::add);
            }
            for (String word : words) {
                titleWords.add(word, number);
            }
            for (String word : opening) {
                openingWords.add(word, number);
            }
            if (metadata.symbol() != null) {
                symbols.add(PassageFields.foldedValue(metadata.symbol()), number);
            }
        }
        int[] firstPassages = named.stream().mapToInt(Named::firstPassage).toArray();
        return new DocumentNames(firstPassages, titleWords, openingWords, symbols);
    }

    private static List<String> titles(Metadata metadata) {
        return Stream.of(metadata.title(), metadata.name()).distinct().toList();
    }

    private static List<String> words(String title, Analysis analysis) {
        return analysis.askedExactly(PassageFields.bounded(title)).stream()
                .map(Analysis.Term::text)
                .toList();
    }

    /**
     * First passages of the documents that have, for each of these beginnings, a word in their title; those whose title begins
     * with the first of them come first.
     */
    List<Integer> titled(List<String> beginnings, int most) {
        if (beginnings.isEmpty()) {
            return List.of();
        }
        int documents = firstPassages.length;
        FixedBitSet having = titleWords.startingWith(beginnings.getFirst(), documents);
        for (String beginning : beginnings.subList(1, beginnings.size())) {
            having.and(titleWords.startingWith(beginning, documents));
        }
        FixedBitSet opening = openingWords.startingWith(beginnings.getFirst(), documents);
        opening.and(having);
        having.andNot(opening);
        List<Integer> found = new ArrayList<>();
        addTo(found, opening, most);
        addTo(found, having, most);
        return found;
    }

    /** First passages of the documents whose official number begins so, whatever its case, in order of the numbers. */
    List<Integer> numbered(String beginning, int most) {
        return symbols.numbers(PassageFields.foldedValue(beginning))
                .limit(most)
                .mapToObj(number -> firstPassages[number])
                .toList();
    }

    private void addTo(List<Integer> found, FixedBitSet documents, int most) {
        for (int number = 0; number < documents.length() && found.size() < most; number++) {
            if (documents.get(number)) {
                found.add(firstPassages[number]);
            }
        }
    }
}
