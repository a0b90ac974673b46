package org.plenary.embed;

import java.lang.Character.UnicodeScript;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Models on the class path, each read when it is first needed. */
final class ModelEmbedders implements Embedders {
    private static final Logger LOG = LoggerFactory.getLogger(ModelEmbedders.class);

    private static final String UNKNOWN = "und";

    private final List<EmbeddingModel> models;
    private final Map<EmbeddingModel, Optional<OnnxEmbedder>> loaded = new ConcurrentHashMap<>();

    ModelEmbedders(List<EmbeddingModel> models) {
        this.models = List.copyOf(models);
    }

    @Override
    public boolean isEmpty() {
        return models.isEmpty();
    }

    @Override
    public Optional<String> modelOf(String language, String text) {
        return reading(language, text).map(EmbeddingModel::name);
    }

    @Override
    public Optional<Embedder> of(String language, String text) {
        return reading(language, text).flatMap(this::load);
    }

    private Optional<EmbeddingModel> reading(String language, String text) {
        String known = Locale.forLanguageTag(language).getLanguage();
        String primary = known.isEmpty() || known.equals(UNKNOWN) ? languageOf(text) : known;
        return models.stream()
                .filter(model -> model.languages().contains(primary) && !isUnusable(model))
                .findFirst();
    }

    /** Whether it was found that this machine cannot run it: then nobody need wait for its vectors. */
    private boolean isUnusable(EmbeddingModel model) {
        Optional<OnnxEmbedder> tried = loaded.get(model);
        return tried != null && tried.isEmpty();
    }

    @Override
    public Optional<Embedding> question(String text) {
        return of(UNKNOWN, text).map(embedder -> embedder.question(text));
    }

    /** Chinese when any Han character is there, else English when any Latin letter is. */
    private static String languageOf(String text) {
        if (text.codePoints().anyMatch(letter -> UnicodeScript.of(letter) == UnicodeScript.HAN)) {
            return "zh";
        }
        boolean latin = text.codePoints().anyMatch(letter -> UnicodeScript.of(letter) == UnicodeScript.LATIN);
        return latin ? "en" : UNKNOWN;
    }

    private Optional<Embedder> load(EmbeddingModel model) {
        return loaded.computeIfAbsent(model, ModelEmbedders::tryToLoad).map(embedder -> embedder);
    }

    /** A model that this machine cannot run is missed, and told of once: everything works without it. */
    private static Optional<OnnxEmbedder> tryToLoad(EmbeddingModel model) {
        try {
            return Optional.of(OnnxEmbedder.load(model));
        } catch (RuntimeException | LinkageError failure) {
            LOG.warn("the model {} cannot be used, what it would read is found by words alone", model.name(), failure);
            return Optional.empty();
        }
    }

    @Override
    public void close() {
        loaded.values().forEach(embedder -> embedder.ifPresent(OnnxEmbedder::close));
    }
}
