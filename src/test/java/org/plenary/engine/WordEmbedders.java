package org.plenary.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.plenary.embed.Embedder;
import org.plenary.embed.Embedders;
import org.plenary.embed.Embedding;
import org.plenary.index.Documents;

/**
 * A model for tests that takes texts to be near when they have words in common, or words that it was told mean the same. It reads
 * English alone and keeps what it was asked.
 */
final class WordEmbedders implements Embedders {
    static final String MODEL = "words";
    private static final int DIMENSIONS = 64;

    private final Map<String, String> synonyms;
    private final List<String> passages = new ArrayList<>();
    private final List<String> questions = new ArrayList<>();
    Runnable beforeNextPassage = () -> {};
    Runnable beforeNextQuestion = () -> {};

    /** @param synonyms from a word to the one that it means the same as */
    WordEmbedders(Map<String, String> synonyms) {
        this.synonyms = Map.copyOf(synonyms);
    }

    @Override
    public boolean isEmpty() {
        return false;
    }

    @Override
    public Optional<String> modelOf(String language, String text) {
        return language.equals("en") ? Optional.of(MODEL) : Optional.empty();
    }

    @Override
    public Optional<Embedder> of(String language, String text) {
        return modelOf(language, text).map(_ -> new WordEmbedder());
    }

    @Override
    public Optional<Embedding> question(String text) {
        return Optional.of(new WordEmbedder().question(text));
    }

    synchronized List<String> passages() {
        return List.copyOf(passages);
    }

    synchronized List<String> questions() {
        return List.copyOf(questions);
    }

    private final class WordEmbedder implements Embedder {
        @Override
        public String model() {
            return MODEL;
        }

        @Override
        public Embedding passage(String text) {
            Runnable happening;
            synchronized (WordEmbedders.this) {
                passages.add(text);
                happening = beforeNextPassage;
                beforeNextPassage = () -> {};
            }
            happening.run();
            return embedding(text);
        }

        @Override
        public Embedding question(String text) {
            Runnable happening;
            synchronized (WordEmbedders.this) {
                questions.add(text);
                happening = beforeNextQuestion;
                beforeNextQuestion = () -> {};
            }
            happening.run();
            return embedding(text);
        }
    }

    private Embedding embedding(String text) {
        float[] vector = new float[DIMENSIONS];
        // So that no text is without a direction.
        vector[0] = 0.1f;
        for (String word : text.toLowerCase(Locale.ROOT).split("[^a-z]+")) {
            String meant = synonyms.getOrDefault(word, word);
            vector[1 + Math.floorMod(meant.hashCode(), DIMENSIONS - 1)] += 1;
        }
        return Documents.embedding(MODEL, vector);
    }

    @Override
    public void close() {}
}
