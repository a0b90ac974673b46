package org.plenary.cite;

import org.plenary.document.Metadata;
import org.plenary.document.PublicationDate;

/**
 * As an entry of a list of references (Publication Manual of the American Psychological Association, 7th edition, chapters 10
 * and 11). The list has no pinpoints, so a paragraph has a second line: what stands in the text.
 */
final class Apa {
    private Apa() {}

    static String of(Cited cited) {
        return cited.passage() == null ? reference(cited) : reference(cited) + "\n" + inText(cited);
    }

    private static String reference(Cited cited) {
        Metadata metadata = cited.metadata();
        String url = Known.url(cited).orElse("");
        String title = Known.oneLine(metadata.title());
        if (cited.kind() == DocumentKind.TREATY) {
            return Known.joined(" ", Known.ended(Known.joined(", ", title, ChicagoNote.written(cited))), url);
        }
        String date = "(" + cited.date().map(Apa::inverted).orElse("n.d.") + ").";
        String described = switch (cited.kind()) {
            case SPEECH -> title + " [Speech]";
            case RESOLUTION, TREATY, LEGISLATION, REPORT, OTHER ->
                Known.joined(" ", title, Known.bracketed(Places.symbol(metadata)));
        };
        if (metadata.body() == null) {
            return Known.joined(" ", described, date, source(cited), url);
        }
        String body = Known.ended(Known.oneLine(metadata.body()));
        return Known.joined(" ", body, date, Known.ended(described), source(cited), url);
    }

    /** For a speech the meeting and its place. */
    private static String source(Cited cited) {
        Metadata metadata = cited.metadata();
        String source =
                cited.kind() == DocumentKind.SPEECH ? Known.joined(", ", metadata.event(), metadata.place()) : "";
        return source.isEmpty() ? "" : Known.ended(source);
    }

    private static String inText(Cited cited) {
        Metadata metadata = cited.metadata();
        boolean byTitle = cited.kind() == DocumentKind.TREATY || metadata.body() == null;
        String year = cited.date().map(date -> Integer.toString(date.year())).orElse("n.d.");
        String place =
                Places.of(cited, Pinpoint.Words.PLAIN) + cited.digestRemark().replace("(digest)", "[digest]");
        return "(" + Known.joined(", ", byTitle ? metadata.name() : metadata.body(), year, place) + ")";
    }

    /** As {@code 2015, December 16}. */
    private static String inverted(PublicationDate date) {
        if (date.month() == 0) {
            return Integer.toString(date.year());
        }
        String month = date.year() + ", " + ChicagoNote.month(date.month());
        return date.day() == 0 ? month : month + " " + date.day();
    }
}
