/**
 * What can one do with Plenary? Answer a question, open a document or a passage, add one, rebuild the index.
 *
 * <p>{@link org.plenary.engine.SearchEngine} answers: a {@link org.plenary.engine.Question} in, an
 * {@link org.plenary.engine.Answer} out; where little is found {@code DidYouMean} and {@code WordsToDrop} tell what would
 * find more. {@link org.plenary.engine.Suggestions} completes what is being typed. {@link org.plenary.engine.QuoteCheck} tells
 * whether quotations are true. {@link org.plenary.engine.Rebuild} brings the corpus into the index while searches
 * go on, and {@link org.plenary.engine.BackgroundRebuild} lets one person start it and others watch.
 * {@link org.plenary.engine.CorpusEditing} adds documents to the corpus and withdraws them; {@code CorpusWatch} tells what others
 * did there. Web, command line and
 * every other way in call these and differ only in how they print.
 *
 * <p>Nothing here knows which index answers, nor HTTP, HTML or JSON.
 */
@NullMarked
package org.plenary.engine;

import org.jspecify.annotations.NullMarked;
