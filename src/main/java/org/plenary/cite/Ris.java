package org.plenary.cite;

import org.jspecify.annotations.Nullable;
import org.plenary.document.Metadata;
import org.plenary.document.PublicationDate;

/**
 * A record in the format of Research Information Systems: a tag of two characters, two spaces, a hyphen, a space and the value on
 * each line, lines ended by CR LF, in UTF-8. It has no tag for a paragraph, so that is a note.
 */
final class Ris {
    private static final String END = "\r\n";

    private Ris() {}

    static String of(Cited cited) {
        Metadata metadata = cited.metadata();
        StringBuilder record = new StringBuilder();
        boolean report = cited.kind() == DocumentKind.REPORT;
        add(
                record,
                "TY",
                switch (cited.kind()) {
                    case REPORT -> "RPRT";
                    case LEGISLATION -> "STAT";
                    case SPEECH -> "GEN";
                    case RESOLUTION, TREATY, OTHER -> "GOVDOC";
                });
        add(record, "ID", cited.key());
        add(record, "AU", metadata.body());
        add(record, "TI", metadata.title());
        add(record, "ST", metadata.shortTitle());
        add(record, "M3", metadata.kind());
        add(record, report ? "SN" : "M1", metadata.symbol());
        add(record, "T2", cited.kind() == DocumentKind.SPEECH ? metadata.event() : null);
        add(record, "CY", metadata.place());
        cited.date().ifPresent(date -> {
            add(record, "PY", String.format("%04d", date.year()));
            add(record, "DA", slashed(date));
        });
        add(record, "LA", metadata.language().equals("und") ? null : metadata.language());
        add(record, "UR", metadata.officialUrl());
        add(record, "N1", Places.of(cited, Pinpoint.Words.PLAIN) + cited.digestRemark());
        return record.append("ER  - ").append(END).toString();
    }

    /** As {@code 2015/12/16/}; what is not known stays empty between its strokes. */
    private static String slashed(PublicationDate date) {
        String month = date.month() == 0 ? "" : String.format("%02d", date.month());
        String day = date.day() == 0 ? "" : String.format("%02d", date.day());
        return String.format("%04d/%s/%s/", date.year(), month, day);
    }

    private static void add(StringBuilder record, String tag, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            record.append(tag).append("  - ").append(Known.oneLine(value)).append(END);
        }
    }
}
