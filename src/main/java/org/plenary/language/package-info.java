/**
 * What do the field's words mean the same as: thesaurus, acronyms, numbers, orthography?
 *
 * <p>{@link org.plenary.language.EnglishSpelling} brings British and American spellings together,
 * {@link org.plenary.language.EnglishCompounds} knows which two words are also written as one. Both know words only: no text, no
 * query, no index.
 */
@NullMarked
package org.plenary.language;

import org.jspecify.annotations.NullMarked;
