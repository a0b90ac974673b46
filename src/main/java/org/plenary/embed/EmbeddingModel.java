package org.plenary.embed;

import java.util.List;

/**
 * A model whose weights come as a file on the class path.
 *
 * @param name of the model, its version and quantisation
 * @param languages primary BCP 47 tags of the languages it was made for
 * @param weights resource with the ONNX graph
 * @param tokenizer resource with the tokenizer's definition
 * @param instruction what the model wants before a question; passages stand alone
 */
record EmbeddingModel(String name, List<String> languages, String weights, String tokenizer, String instruction) {

    /** BAAI's bge-small-en-v1.5, 384 dimensions, int8; the instruction is that of its model card. */
    static final EmbeddingModel ENGLISH = new EmbeddingModel(
            "bge-small-en-v1.5-q",
            List.of("en"),
            "/bge-small-en-v1.5-q.onnx",
            "/bge-small-en-v1.5-q-tokenizer.json",
            "Represent this sentence for searching relevant passages: ");

    /** BAAI's bge-small-zh-v1.5, 512 dimensions, int8; the instruction is that of its model card. */
    static final EmbeddingModel CHINESE = new EmbeddingModel(
            "bge-small-zh-v1.5-q",
            List.of("zh"),
            "/bge-small-zh-v1.5-q.onnx",
            "/bge-small-zh-v1.5-q-tokenizer.json",
            "为这个句子生成表示以用于检索相关文章：");

    EmbeddingModel {
        languages = List.copyOf(languages);
    }

    /** Whether its files are there. */
    boolean isShipped() {
        return EmbeddingModel.class.getResource(weights) != null && EmbeddingModel.class.getResource(tokenizer) != null;
    }
}
