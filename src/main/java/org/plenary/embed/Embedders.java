package org.plenary.embed;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The models there are, each for its languages. A model is read when it is first needed, which takes a second.
 *
 * <p>Languages without a model are found by their words alone: a model of another language gives them vectors that say little.
 */
public final class Embedders implements AutoCloseable {
    private final List<EmbeddingModel> models;
    private final Map<EmbeddingModel, OnnxEmbedder> loaded = new ConcurrentHashMap<>();

    private Embedders(List<EmbeddingModel> models) {
        this.models = List.copyOf(models);
    }

    /** Those whose files came with the program; none when it was installed without them. */
    public static Embedders shipped() {
        List<EmbeddingModel> there = new ArrayList<>();
        for (EmbeddingModel model : List.of(EmbeddingModel.ENGLISH, EmbeddingModel.CHINESE)) {
            if (model.isShipped()) {
                there.add(model);
            }
        }
        return new Embedders(there);
    }

    /** Words alone. */
    public static Embedders none() {
        return new Embedders(List.of());
    }

    public boolean isEmpty() {
        return models.isEmpty();
    }

    /** The name of the model that reads a language, without loading it. */
    public Optional<String> modelOf(String language) {
        return reading(language).map(EmbeddingModel::name);
    }

    /**
     * The model that reads a language.
     *
     * @param language BCP 47 tag; the sub-tags behind the first do not matter
     */
    public Optional<Embedder> of(String language) {
        return reading(language).map(this::load);
    }

    private Optional<EmbeddingModel> reading(String language) {
        String primary = Locale.forLanguageTag(language).getLanguage();
        return models.stream()
                .filter(model -> model.languages().contains(primary))
                .findFirst();
    }

    /** The vector of what somebody looks for, by the model that reads its script; empty when none does. */
    public Optional<Embedding> question(String text) {
        return of(languageOf(text)).map(embedder -> embedder.question(text));
    }

    /** Chinese when any Han character is there, else English when any Latin letter is. */
    private static String languageOf(String text) {
        if (text.codePoints().anyMatch(letter -> UnicodeScript.of(letter) == UnicodeScript.HAN)) {
            return "zh";
        }
        boolean latin = text.codePoints().anyMatch(letter -> UnicodeScript.of(letter) == UnicodeScript.LATIN);
        return latin ? "en" : "und";
    }

    private Embedder load(EmbeddingModel model) {
        return loaded.computeIfAbsent(model, OnnxEmbedder::load);
    }

    /** To be called when nobody asks any more. */
    @Override
    public void close() {
        loaded.values().forEach(OnnxEmbedder::close);
    }
}
