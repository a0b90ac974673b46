package org.plenary.embed;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The models there are, each for its languages. Any number of threads may ask at once.
 *
 * <p>Languages without a model are found by their words alone: a model of another language gives them vectors that say little.
 */
public interface Embedders extends AutoCloseable {

    /** Those whose files came with the program; none when it was installed without them. Loading one takes a second. */
    static Embedders shipped() {
        return new ModelEmbedders(Stream.of(EmbeddingModel.ENGLISH, EmbeddingModel.CHINESE)
                .filter(EmbeddingModel::isShipped)
                .toList());
    }

    /** Words alone. */
    static Embedders none() {
        return new ModelEmbedders(List.of());
    }

    boolean isEmpty();

    /** The name of the model that reads a text, without loading it; see {@link #of}. */
    Optional<String> modelOf(String language, String text);

    /**
     * The model that reads a text.
     *
     * @param language BCP 47 tag, the sub-tags behind the first do not matter; of {@code und} the script of the text decides
     */
    Optional<Embedder> of(String language, String text);

    /** The vector of what somebody looks for, by the model that reads its script; empty when none does. */
    Optional<Embedding> question(String text);

    /** To be called when nobody asks any more. */
    @Override
    void close();
}
