package org.plenary.cite;

import org.plenary.document.Metadata;

/**
 * As a footnote of a United Nations document (United Nations Editorial Manual, footnotes and other references): resolutions by
 * organ and number, documents with a symbol by title and symbol, all others by who, what and when.
 */
final class UnFootnote {
    private UnFootnote() {}

    static String of(Cited cited) {
        return Known.ended(
                Known.joined(", ", identity(cited), Places.of(cited, Pinpoint.Words.UN)) + cited.digestRemark());
    }

    private static String identity(Cited cited) {
        Metadata metadata = cited.metadata();
        UnSymbol.Resolution resolution =
                cited.unSymbol().map(UnSymbol::resolution).orElse(null);
        if (resolution != null) {
            return resolution.organ().inFull() + " " + resolution.number() + resolution.part();
        }
        return switch (cited.kind()) {
            case TREATY, LEGISLATION -> metadata.title();
            case SPEECH ->
                Known.joined(
                        ", ",
                        metadata.body(),
                        "“" + Known.oneLine(metadata.title()) + "”",
                        metadata.event(),
                        metadata.place(),
                        Known.written(cited));
            case RESOLUTION, REPORT, OTHER ->
                cited.unSymbol().isPresent()
                        ? Known.joined(" ", metadata.title(), Known.bracketed(Places.symbol(metadata)))
                        : Known.joined(
                                " ",
                                Known.joined(", ", metadata.body(), metadata.title()),
                                Known.bracketed(Known.joined(", ", Places.symbol(metadata), Known.written(cited))));
        };
    }
}
