package org.plenary.web;

import java.nio.charset.StandardCharsets;
import org.plenary.document.DocumentId;
import org.plenary.document.PassageId;

/** The addresses of documents and passages on this server, without the server's name. */
final class DocumentAddress {
    /** What needs no escape in a path or a fragment, and none in HTML or a shell but the brackets. */
    private static final String PLAIN = "-._~()";

    private DocumentAddress() {}

    static String document(DocumentId id) {
        return "/documents/" + escaped(id.value());
    }

    static String passage(PassageId id) {
        return document(id.document()) + fragment(id.label());
    }

    /** The page of the paragraphs most like one. */
    static String similar(PassageId id) {
        return "/similar/" + escaped(id.document().value()) + "/" + escaped(id.label());
    }

    /** The page with every form of its citation. */
    static String cite(PassageId id) {
        return "/cite/" + escaped(id.document().value()) + "/" + escaped(id.label());
    }

    /** The file of its citation, in the format that is asked for. */
    static String citation(PassageId id) {
        return "/api/v1/passages/" + escaped(id.document().value()) + "/" + escaped(id.label()) + "/citation";
    }

    /** Where a paragraph is on the page of its document. */
    static String fragment(String label) {
        return "#" + escaped(label);
    }

    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        for (byte unit : text.getBytes(StandardCharsets.UTF_8)) {
            char character = (char) (unit & 0xff);
            boolean plain = character < 0x80 && (Character.isLetterOrDigit(character) || PLAIN.indexOf(character) >= 0);
            if (plain) {
                escaped.append(character);
            } else {
                escaped.append(String.format("%%%02X", (int) character));
            }
        }
        return escaped.toString();
    }
}
