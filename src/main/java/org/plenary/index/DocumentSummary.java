package org.plenary.index;

import org.plenary.document.DocumentId;
import org.plenary.document.Metadata;

/** A document without its text. */
public record DocumentSummary(DocumentId id, Metadata metadata, int passages) {}
