package org.plenary.cite;

import java.util.Locale;
import org.plenary.document.Metadata;

/** The sorts of document that styles cite differently. */
enum DocumentKind {
    RESOLUTION,
    TREATY,
    LEGISLATION,
    REPORT,
    SPEECH,
    /** Declarations, statements, plans of action, and whatever else a body issues. */
    OTHER;

    static DocumentKind of(Metadata metadata) {
        String kind = metadata.kind();
        if (kind == null) {
            return OTHER;
        }
        return switch (kind.strip().toLowerCase(Locale.ROOT)) {
            case "resolution", "decision" -> RESOLUTION;
            case "treaty", "convention", "charter", "covenant", "protocol", "agreement" -> TREATY;
            case "legislation", "regulation", "directive", "law", "act" -> LEGISLATION;
            case "report", "white paper", "study", "paper" -> REPORT;
            case "speech", "keynote", "address" -> SPEECH;
            default -> OTHER;
        };
    }
}
