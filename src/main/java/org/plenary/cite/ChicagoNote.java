package org.plenary.cite;

import java.time.Month;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.Locale;
import org.plenary.document.Metadata;
import org.plenary.document.PublicationDate;

/** As a note of The Chicago Manual of Style (17th edition, 14.269 to 14.305 for public documents). */
final class ChicagoNote {
    private static final String[] MONTHS = Arrays.stream(Month.values())
            .map(month -> month.getDisplayName(TextStyle.FULL, Locale.ENGLISH))
            .toArray(String[]::new);

    private ChicagoNote() {}

    static String of(Cited cited) {
        String place = Places.of(cited, Pinpoint.Words.PLAIN) + cited.digestRemark();
        return Known.ended(
                Known.joined(", ", identity(cited), place, Known.url(cited).orElse("")));
    }

    private static String identity(Cited cited) {
        Metadata metadata = cited.metadata();
        String date = written(cited);
        UnSymbol.Resolution resolution =
                cited.unSymbol().map(UnSymbol::resolution).orElse(null);
        return switch (cited.kind()) {
            case TREATY -> Known.joined(", ", metadata.title(), date);
            case SPEECH -> {
                String speech = Known.joined(", ", "speech", metadata.event(), metadata.place(), date);
                String title = Known.joined(", ", metadata.body(), "“" + Known.oneLine(metadata.title()) + "”");
                yield title + " " + Known.bracketed(speech);
            }
            case RESOLUTION, LEGISLATION, REPORT, OTHER -> {
                String number = resolution == null ? "" : "Resolution " + resolution.number();
                String issued = Known.joined(", ", metadata.body(), number, metadata.title(), Places.symbol(metadata));
                yield Known.joined(" ", issued, Known.bracketed(date));
            }
        };
    }

    /** As {@code December 16, 2015}; empty when unknown. */
    static String written(Cited cited) {
        return cited.date().map(date -> written(date)).orElse("");
    }

    private static String written(PublicationDate date) {
        return Known.american(date, MONTHS);
    }

    static String month(int month) {
        return MONTHS[month - 1];
    }
}
