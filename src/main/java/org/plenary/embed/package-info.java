/**
 * Turns text into vectors, in process: texts of like meaning get vectors that point the same way.
 *
 * <p>{@link org.plenary.embed.Embedders} knows which model reads which language; {@link org.plenary.embed.Embedder} is one model;
 * {@link org.plenary.embed.EmbeddingCache} remembers what was embedded once. ONNX Runtime and the tokenizer stay in this package.
 */
@NullMarked
package org.plenary.embed;

import org.jspecify.annotations.NullMarked;
