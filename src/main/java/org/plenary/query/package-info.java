/**
 * What did the person ask?
 *
 * <p>{@link org.plenary.query.QueryParser} turns typed text into {@link org.plenary.query.Parsed}: a
 * {@link org.plenary.query.Query}, which is a closed tree of records, and the warnings for whatever had to be repaired.
 * Parsing never fails: what is not syntax is text. Its cost is bounded by {@link org.plenary.query.QueryLimits} before any
 * index is touched.
 *
 * <p>On its way the text becomes {@code TypedText}, freed of what nobody sees; tokens in {@code QueryLexer}, their brackets
 * balanced by {@code Brackets}; leaves in {@code LeafReader}; a tree in {@code QueryParser}, where {@code NormalForm} lets the
 * same question always look the same; and text again in {@code QueryText}, which reads as the same tree.
 *
 * <p>Nothing here knows how a query is run. An index translates the tree with one exhaustive switch, so a new operator fails
 * to compile until every index answers for it.
 */
@NullMarked
package org.plenary.query;

import org.jspecify.annotations.NullMarked;
