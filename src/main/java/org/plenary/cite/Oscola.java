package org.plenary.cite;

import org.plenary.document.Metadata;

/**
 * As a footnote of British legal writing (OSCOLA, 4th edition, with its guide to citing international law): little punctuation,
 * titles in single quotation marks, pinpoints without full stops.
 */
final class Oscola {
    private Oscola() {}

    static String of(Cited cited) {
        String place = Places.of(cited, Pinpoint.Words.OSCOLA);
        // An instrument and its article stand together; elsewhere a comma keeps the place from the symbol or address.
        boolean instrument = cited.kind() == DocumentKind.TREATY || cited.kind() == DocumentKind.LEGISLATION;
        String citation = Known.joined(instrument ? " " : ", ", identity(cited), place) + cited.digestRemark();
        return Known.ended(Known.joined(" ", citation, address(cited)));
    }

    private static String identity(Cited cited) {
        Metadata metadata = cited.metadata();
        UnSymbol.Resolution resolution =
                cited.unSymbol().map(UnSymbol::resolution).orElse(null);
        String date = Known.bracketed(Known.written(cited));
        if (resolution != null) {
            String number = resolution.organ().oscola() + " " + resolution.number() + resolution.part();
            return Known.joined(" ", number, date, document(cited));
        }
        return switch (cited.kind()) {
            case TREATY ->
                Known.joined(
                        " ",
                        metadata.title(),
                        Known.bracketed(Known.joined(" ", date.isEmpty() ? "" : "adopted", Known.written(cited))),
                        document(cited));
            case LEGISLATION -> Known.joined(" ", metadata.title(), date);
            case SPEECH -> titled(cited, Known.joined(", ", speech(metadata), metadata.place(), Known.written(cited)));
            case RESOLUTION, REPORT, OTHER ->
                cited.unSymbol().isPresent()
                        ? Known.joined(" ", titled(cited, Known.written(cited)), document(cited))
                        : titled(cited, Known.joined(", ", Places.symbol(metadata), Known.written(cited)));
        };
    }

    private static String speech(Metadata metadata) {
        return metadata.event() == null ? "speech" : "speech at " + metadata.event();
    }

    /** Who, what, and in brackets what else is known. */
    private static String titled(Cited cited, String more) {
        Metadata metadata = cited.metadata();
        String title = "‘" + Known.oneLine(metadata.title()) + "’";
        return Known.joined(" ", Known.joined(", ", metadata.body(), title), Known.bracketed(more));
    }

    /** Where the text stands, when neither a symbol nor the name of an instrument leads there. */
    private static String address(Cited cited) {
        return switch (cited.kind()) {
            case TREATY, LEGISLATION -> "";
            case RESOLUTION, REPORT, SPEECH, OTHER ->
                Known.url(cited)
                        .filter(_ -> cited.unSymbol().isEmpty())
                        .map(url -> "<" + url + ">")
                        .orElse("");
        };
    }

    private static String document(Cited cited) {
        return cited.unSymbol().map(symbol -> "UN Doc " + bare(symbol)).orElse("");
    }

    /** Without the part of a resolution, which stands with its number. */
    private static String bare(UnSymbol symbol) {
        UnSymbol.Resolution resolution = symbol.resolution();
        return resolution == null ? symbol.written() : symbol.written().replaceFirst("\\s*,.*", "");
    }
}
