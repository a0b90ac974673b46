/**
 * What is a governance document, and how is one of its paragraphs cited?
 *
 * <p>Start with {@link org.plenary.document.Document}: metadata and a tree of {@link org.plenary.document.Section}s whose
 * leaves are {@link org.plenary.document.Paragraph}s. {@link org.plenary.document.Passages} walks the tree once and gives
 * each paragraph its pinpoint label; a {@link org.plenary.document.Passage} is what gets indexed, found and shown.
 *
 * <p>Labels come from structure alone, so they survive a rebuild. Nothing here reads files, knows an index or speaks HTTP;
 * the package imports nothing of the project.
 */
@NullMarked
package org.plenary.document;

import org.jspecify.annotations.NullMarked;
