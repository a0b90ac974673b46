package org.plenary.cite;

import org.plenary.document.Metadata;
import org.plenary.document.PublicationDate;

/** As a footnote of American legal writing (The Bluebook, 21st edition, rule 21 for international materials). */
final class Bluebook {
    private static final String[] MONTHS = {
        "Jan.", "Feb.", "Mar.", "Apr.", "May", "June", "July", "Aug.", "Sept.", "Oct.", "Nov.", "Dec."
    };

    private Bluebook() {}

    static String of(Cited cited) {
        return Known.ended(citation(cited));
    }

    private static String citation(Cited cited) {
        Metadata metadata = cited.metadata();
        String place = Places.of(cited, Pinpoint.Words.BLUEBOOK) + cited.digestRemark();
        String date = cited.date().map(Bluebook::written).orElse("");
        UnSymbol.Resolution resolution =
                cited.unSymbol().map(UnSymbol::resolution).orElse(null);
        if (resolution != null) {
            String number = resolution.organ().bluebook() + " " + resolution.number() + resolution.part();
            return Known.joined(" ", Known.joined(", ", number, place), Known.bracketed(date));
        }
        return switch (cited.kind()) {
            case TREATY -> Known.joined(", ", Known.joined(" ", metadata.title(), place), date);
            case LEGISLATION -> Known.joined(" ", Known.joined(", ", metadata.title(), place), Known.bracketed(date));
            case SPEECH -> {
                String address = metadata.event() == null ? "Address" : "Address at " + metadata.event();
                String given = Known.joined(", ", metadata.body(), metadata.title(), address, metadata.place(), place);
                yield withUrl(cited, Known.joined(" ", given, Known.bracketed(date)));
            }
            case RESOLUTION, REPORT, OTHER -> {
                String issued = Known.joined(", ", metadata.body(), metadata.title(), place, document(cited));
                yield withUrl(cited, Known.joined(" ", issued, Known.bracketed(date)));
            }
        };
    }

    private static String withUrl(Cited cited, String citation) {
        return cited.unSymbol().isPresent()
                ? citation
                : Known.joined(", ", citation, Known.url(cited).orElse(""));
    }

    private static String document(Cited cited) {
        String symbol = Places.symbol(cited.metadata());
        if (symbol.isEmpty()) {
            return "";
        }
        return cited.unSymbol().isPresent() ? "U.N. Doc. " + symbol : "Doc. " + symbol;
    }

    private static String written(PublicationDate date) {
        return Known.american(date, MONTHS);
    }
}
