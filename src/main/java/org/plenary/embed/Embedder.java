package org.plenary.embed;

/** One model that gives vectors. Any number of threads may ask at once. */
public interface Embedder {

    /** Names the model, its version and what is done before and after it: equal names, equal vectors. */
    String model();

    /** The vector of a text that may be found. What is too long for the model is read as far as it goes. */
    Embedding passage(String text);

    /** The vector of what somebody looks for. */
    Embedding question(String text);
}
