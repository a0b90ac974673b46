/**
 * How is a question answered on this machine?
 *
 * <p>{@link org.plenary.lucene.LuceneIndex} is the {@link org.plenary.index.SearchIndex} over Apache Lucene. Read on from it:
 *
 * <ul>
 *   <li>{@code Generations} keeps the states that can be read: which one is live, how readers are held and how the next one
 *       takes over; {@code IndexFolder} is how they lie on disk, {@code Generation} how one is verified and opened;
 *       {@code LuceneBuild} makes one;
 *   <li>{@code PassageFields} is the one place that says how a passage lies in Lucene, {@code StoredPassages} reads it back,
 *       {@code StoredDocuments} looks it up by id;
 *   <li>{@code Analysis} turns text into terms, by the {@code Chain} of its {@code Language}; {@code AskedWords} says what the
 *       words of a question are looked up as;
 *   <li>{@code QueryTranslator} turns the question's tree into Lucene's, {@code PositionQueries} the part of it that asks for
 *       places in the text, {@code FilterQueries} the filters; {@code Lights} says what of the question is lit;
 *   <li>{@code OneSearch} runs a request against one state: best hits, then {@code FacetCounting}, then
 *       {@code Highlighting};
 *   <li>{@link org.plenary.lucene.Profile} names the settings that an index can be built and asked in, of which
 *       {@code PlainBm25} is the one that others are measured against.
 *   <li>{@code Completions} completes what is being typed: {@code CompletionSources} is what that takes of one state,
 *       {@code Completing} one text; {@code Spelling} finds the words close to one that nothing holds.
 * </ul>
 *
 * <p>Lucene is used here and nowhere else.
 */
@NullMarked
package org.plenary.lucene;

import org.jspecify.annotations.NullMarked;
