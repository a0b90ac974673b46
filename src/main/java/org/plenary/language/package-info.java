/**
 * What the field's words mean the same as: thesaurus, acronyms, numbers, orthography.
 *
 * <p>{@link org.plenary.language.Quantities} reads the quantities that a text or a query names, each with one written form.
 * The package imports nothing of the project.
 */
@NullMarked
package org.plenary.language;

import org.jspecify.annotations.NullMarked;
