package org.plenary.cite;

import org.plenary.document.Metadata;

/** The parts of a citation that say which document of a series and where in it. */
final class Places {
    private Places() {}

    /** Where the paragraph is, in the words of a style; empty for a whole document. */
    static String of(Cited cited, Pinpoint.Words words) {
        return cited.pinpoint().map(pinpoint -> pinpoint.written(words)).orElse("");
    }

    /** The official number, unless the title begins with it already; empty when there is none. */
    static String symbol(Metadata metadata) {
        String symbol = metadata.symbol();
        return symbol == null || metadata.title().startsWith(symbol) ? "" : Known.oneLine(symbol);
    }
}
