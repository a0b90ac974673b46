package org.plenary.embed;

import java.util.Locale;
import java.util.Optional;

/**
 * A model for tests that needs no file: texts are near each other as far as they are made of the same three letters in a row, so
 * that <i>peacemakers</i> is near <i>peace</i> without being a form of it. Reads English alone.
 */
public final class LetterEmbedders implements Embedders {
    public static final String MODEL = "letters";

    private static final int DIMENSIONS = 256;
    private static final int LETTERS = 3;

    private static final class Letters implements Embedder {
        @Override
        public String model() {
            return MODEL;
        }

        @Override
        public Embedding passage(String text) {
            float[] vector = new float[DIMENSIONS];
            String letters = " " + text.toLowerCase(Locale.ROOT).strip() + " ";
            for (int at = 0; at + LETTERS <= letters.length(); at++) {
                int place = letters.substring(at, at + LETTERS).hashCode();
                vector[Math.floorMod(place * 0x9E3779B1 >>> 16, DIMENSIONS)]++;
            }
            vector[0]++;
            return new Embedding(MODEL, Embedding.normalised(vector));
        }

        @Override
        public Embedding question(String text) {
            return passage(text);
        }
    }

    @Override
    public boolean isEmpty() {
        return false;
    }

    @Override
    public Optional<String> modelOf(String language, String text) {
        return of(language, text).map(Embedder::model);
    }

    @Override
    public Optional<Embedder> of(String language, String text) {
        return language.startsWith("en") ? Optional.of(new Letters()) : Optional.empty();
    }

    /** Empty for a question without a Latin letter. */
    @Override
    public Optional<Embedding> question(String text) {
        return text.matches("(?s).*[A-Za-z].*") ? Optional.of(new Letters().question(text)) : Optional.empty();
    }

    @Override
    public void close() {}
}
