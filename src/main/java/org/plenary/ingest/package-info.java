/**
 * How does a file become a document, or many?
 *
 * <p>Start with {@link org.plenary.ingest.CorpusFolder}: it lists the files and reads each into
 * {@link org.plenary.ingest.ReadOutcome}s, one after the other: a document with remarks, or the reason why the file or a line
 * of it is skipped. What is bad never stops the rest, is never overlooked, and nothing outside of the folder is read.
 *
 * <p>A file that is one document goes through {@code DocumentFile}: its bytes ({@code FencedFolder}) become characters ({@code DecodedText}, which
 * knows the encoding or has {@code EncodingDetection} tell it) and lines ({@code TextLines}), the metadata
 * come off ({@code FrontMatter} or the sidecar, {@code MetadataEntries}, {@code MetadataReader}), a {@code DocumentReader} per
 * format turns the rest into blocks, and {@code Outline} makes sections of them. Plain text and what is extracted from a
 * document format ({@code ExtractedReader}) go through {@code LineStructure}: what the words say about the structure is in
 * {@code TextHeadings}, {@code ContentsList} and {@code Wording}, what a layout says in {@code MarkedHeadings}. Numbers of headings
 * and paragraphs are read in one way for all formats ({@code HeadingNumeral}, {@code ParagraphNumber}).
 *
 * <p>A file that holds a document a line goes through {@code JsonLinesFile}: {@code ByteLines} gives one line at a time,
 * {@code JsonLine} and {@code JsonParagraph} take it apart, {@code JsonText} cleans what it says, {@code SectionTree} makes
 * sections of the headings that the paragraphs name. Metadata go the same way as elsewhere. A document that does not state its
 * language has it told from its text by {@code LanguageDetection}.
 *
 * <p>Parsers of file formats are used here and nowhere else. Labels are not given here but by
 * {@link org.plenary.document.Passages}.
 */
@NullMarked
package org.plenary.ingest;

import org.jspecify.annotations.NullMarked;
