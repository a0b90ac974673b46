package org.plenary.cite;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.plenary.document.DocumentId;
import org.plenary.document.Form;
import org.plenary.document.Metadata;
import org.plenary.document.Passage;
import org.plenary.document.PublicationDate;

/**
 * What a citation names: a document, or one of its paragraphs.
 *
 * @param passage null for the document as a whole
 */
public record Cited(
        DocumentId id, Metadata metadata, @Nullable Passage passage) {

    /** One paragraph. */
    public static Cited paragraph(Metadata metadata, Passage passage) {
        return new Cited(passage.id().document(), metadata, passage);
    }

    /** The whole document. */
    public static Cited document(DocumentId id, Metadata metadata) {
        return new Cited(id, metadata, null);
    }

    /** A name for files and records: the id, with the label behind a full stop. */
    public String key() {
        return passage == null ? id.value() : id.value() + "." + passage.label();
    }

    Optional<Pinpoint> pinpoint() {
        return Optional.ofNullable(passage).map(Pinpoint::of);
    }

    DocumentKind kind() {
        return DocumentKind.of(metadata);
    }

    Optional<UnSymbol> unSymbol() {
        return Optional.ofNullable(metadata.symbol()).flatMap(UnSymbol::of);
    }

    /** Empty unless the text is a digest; where a place was counted in the digest, it must not be looked for in the original. */
    String digestRemark() {
        if (metadata.form() != Form.DIGEST || passage == null) {
            return "";
        }
        return passage.paragraph().number() == null ? " of the digest" : " (digest)";
    }

    Optional<PublicationDate> date() {
        return Optional.ofNullable(metadata.date());
    }
}
