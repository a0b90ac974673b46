package org.plenary.engine;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.plenary.document.Metadata;
import org.plenary.document.Passage;
import org.plenary.embed.Embedders;
import org.plenary.embed.Embedding;
import org.plenary.embed.EmbeddingCache;
import org.plenary.index.EmbeddedPassage;
import org.plenary.index.Meaning;

/** What is known of the meaning of passages, and how more of it becomes known. */
public final class Meanings {
    private final Embedders embedders;
    private final EmbeddingCache cache;

    public Meanings(Embedders embedders, EmbeddingCache cache) {
        this.embedders = embedders;
        this.cache = cache;
    }
    /** Of passages that are found by their words alone. */
    public static Meanings unknown() {
        return new Meanings(Embedders.none(), new EmbeddingCache(Path.of("")));
    }

    /** The passages with those vectors that were made before; the others are awaited where a model reads the language. */
    List<EmbeddedPassage> known(Metadata metadata, List<Passage> passages) {
        List<EmbeddedPassage> embedded = new ArrayList<>();
        for (Passage passage : passages) {
            String text = text(metadata, passage);
            Meaning meaning = embedders
                    .modelOf(metadata.language(), passage.text())
                    .map(model -> known(model, text))
                    .orElseGet(Meaning.Unknown::new);
            embedded.add(new EmbeddedPassage(passage, meaning));
        }
        return embedded;
    }

    private Meaning known(String model, String text) {
        return cache.find(model, text).<Meaning>map(Meaning.Known::new).orElseGet(Meaning.Awaited::new);
    }

    /** Makes and keeps the vector of a passage, unless it was made before or no model reads the language. */
    void learn(Metadata metadata, Passage passage) {
        Optional<String> model = embedders.modelOf(metadata.language(), passage.text());
        String text = text(metadata, passage);
        if (model.isPresent() && cache.find(model.get(), text).isEmpty()) {
            embedders.of(metadata.language(), passage.text()).ifPresent(embedder -> {
                Embedding made = embedder.passage(text);
                cache.add(text, made);
            });
        }
    }

    /** What is read for the meaning of a passage: it alone often does not say what it is about. */
    private static String text(Metadata metadata, Passage passage) {
        return metadata.name() + "\n" + passage.text();
    }

    void keep() {
        cache.sync();
    }
}
