/**
 * How does a file become a document?
 *
 * <p>{@link org.plenary.ingest.CorpusFolder} lists the files, a {@link org.plenary.ingest.DocumentReader} per format reads one
 * into a {@link org.plenary.ingest.ReadOutcome}: a document, or the reason why it was skipped. A bad file never stops the
 * others. Parsers of file formats are used here and nowhere else.
 */
@NullMarked
package org.plenary.ingest;

import org.jspecify.annotations.NullMarked;
