/**
 * What does a file of a document format say, piece by piece?
 *
 * <p>Start with {@link org.plenary.extract.Extraction}: the pieces of a file in reading order, with what the layout says of each
 * (a heading and its level, the page, the notes at its foot), or the reason why it gives none. What the words say about the
 * structure is not decided here.
 *
 * <p>{@code PdfReader} takes a PDF apart by where its characters stand; its Javadoc names the steps in their order.
 *
 * <p>Files of these formats are taken apart in a child process, since what they hold can make a parser hang, die or fill the
 * memory. Parsers of such formats are used here and nowhere else.
 */
@NullMarked
package org.plenary.extract;

import org.jspecify.annotations.NullMarked;
