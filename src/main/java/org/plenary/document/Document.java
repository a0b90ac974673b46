package org.plenary.document;

import java.util.List;

/** A document as read: what is known about it, and its sections in order. */
public record Document(DocumentId id, Metadata metadata, Numbering numbering, List<Section> sections) {
    public Document {
        sections = List.copyOf(sections);
    }
}
