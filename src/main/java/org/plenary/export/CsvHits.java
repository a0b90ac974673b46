package org.plenary.export;

import java.io.IOException;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;
import org.plenary.document.Citation;
import org.plenary.document.Metadata;
import org.plenary.document.Passage;
import org.plenary.document.PassageId;
import org.plenary.index.Facet;
import org.plenary.index.SearchResponse.Hit;

/**
 * Comma-separated values as RFC 4180 has them, with a header line.
 *
 * <p>Spreadsheets take a cell that begins as a formula for one and run it; such a cell gets an apostrophe before it, by which they
 * show it as text.
 */
public final class CsvHits implements HitWriter {
    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final String BEGINS_A_FORMULA = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

    private final Appendable out;
    private final boolean marked;
    private final Function<PassageId, String> address;

    /**
     * @param marked whether a byte order mark comes first, by which some spreadsheets know UTF-8
     * @param address of a passage
     */
    public CsvHits(Appendable out, boolean marked, Function<PassageId, String> address) {
        this.out = out;
        this.marked = marked;
        this.address = address;
    }

    @Override
    public void begin() throws IOException {
        if (marked) {
            out.append(BYTE_ORDER_MARK);
        }
        record(
                "rank",
                "id",
                "url",
                "title",
                "sectionPath",
                "label",
                "text",
                "citation",
                "date",
                "body",
                "kind",
                "symbol",
                "language",
                "form",
                "document",
                "score",
                "matched");
    }

    @Override
    public void write(Hit hit, long rank) throws IOException {
        Passage passage = hit.passage().passage();
        Metadata metadata = hit.passage().metadata();
        record(
                Long.toString(rank),
                passage.id().toString(),
                address.apply(passage.id()),
                metadata.title(),
                String.join(Facet.PATH_SEPARATOR, passage.sectionPath()),
                passage.label(),
                passage.text(),
                Citation.of(metadata, passage),
                metadata.date() == null ? null : metadata.date().toString(),
                metadata.body(),
                metadata.kind(),
                metadata.symbol(),
                metadata.language(),
                metadata.form().written(),
                passage.id().document().value(),
                Double.toString(hit.score()),
                hit.matched().stream()
                        .map(match -> match.name().toLowerCase(Locale.ROOT))
                        .collect(Collectors.joining(" ")));
    }

    private void record(@Nullable String... cells) throws IOException {
        CSVPrinter printer = new CSVPrinter(out, CSVFormat.RFC4180);
        for (String cell : cells) {
            printer.print(harmless(cell));
        }
        printer.println();
    }

    private static @Nullable String harmless(@Nullable String cell) {
        return cell != null && !cell.isEmpty() && BEGINS_A_FORMULA.indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }

    @Override
    public void end() {
        // Its last record is its end.
    }
}
