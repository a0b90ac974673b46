/**
 * What the field's words mean the same as: thesaurus, acronyms, numbers, orthography.
 *
 * <p>{@link org.plenary.language.Thesaurus} finds the names in what was typed and gives those that mean the same;
 * {@link org.plenary.language.DefinedAcronyms} reads the acronyms that a text explains itself. The package imports nothing of the
 * project.
 */
@NullMarked
package org.plenary.language;

import org.jspecify.annotations.NullMarked;
