/**
 * How good and how fast are the answers?
 *
 * <p>{@link org.plenary.evaluate.Topics} are many questions in a file, {@link org.plenary.evaluate.Judgements} what people said
 * answers them. {@link org.plenary.evaluate.Retrieval} asks one question to a depth and {@link org.plenary.evaluate.Asking} many
 * on all cores; {@link org.plenary.evaluate.RunFormat} writes what was found. {@link org.plenary.evaluate.Measure} says how
 * good one ranking is, {@link org.plenary.evaluate.Evaluation} how good they are over all questions and within which bounds,
 * {@link org.plenary.evaluate.Comparison} whether one setting is better than another. {@link org.plenary.evaluate.Load} asks as
 * many clients do and takes the time.
 *
 * <p>Files and their formats are those of TREC and BEIR, figures are those of trec_eval.
 */
@NullMarked
package org.plenary.evaluate;

import org.jspecify.annotations.NullMarked;
