/**
 * How is a paragraph cited, and which paragraph does a citation mean?
 *
 * <p>Start with {@link org.plenary.cite.CitationFormat}: the closed set of forms in which a {@link org.plenary.cite.Cited}
 * document or paragraph is written. {@link org.plenary.cite.PinpointReader} goes the other way, from what people type or print
 * to the name of a document and a place in it.
 *
 * <p>Citations come from metadata alone: what is not known is left out, never guessed, and nothing tells the day of access, so
 * the same document is always cited the same.
 */
@NullMarked
package org.plenary.cite;

import org.jspecify.annotations.NullMarked;
