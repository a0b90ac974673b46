/**
 * How does a file become a document?
 *
 * <p>Start with {@link org.plenary.ingest.CorpusFolder}: it lists the files and reads each into a
 * {@link org.plenary.ingest.ReadOutcome}, which is a document with remarks or the reason why the file is skipped. A bad file
 * never stops the others, is never overlooked, and nothing outside of the folder is read.
 *
 * <p>One file goes through {@code DocumentFile}: its bytes ({@code FencedFolder}) become lines ({@code TextLines}), the metadata
 * come off ({@code FrontMatter} or the sidecar, {@code MetadataEntries}, {@code MetadataReader}), a {@code DocumentReader} per
 * format turns the rest into blocks, and {@code Outline} makes sections of them. What the words of a plain text say about its
 * structure is in {@code TextHeadings}, {@code ContentsList} and {@code Wording}; numbers of headings and paragraphs are read
 * in one way for all formats ({@code HeadingNumeral}, {@code ParagraphNumber}).
 *
 * <p>Parsers of file formats are used here and nowhere else. Labels are not given here but by
 * {@link org.plenary.document.Passages}.
 */
@NullMarked
package org.plenary.ingest;

import org.jspecify.annotations.NullMarked;
