package org.plenary.web;

import java.util.LinkedHashMap;
import java.util.Map;
import org.plenary.cite.CitationFormat;
import org.plenary.cite.CslFormat;
import org.plenary.cite.WrittenFormat;
import org.plenary.export.CitationRecords;
import org.plenary.export.CsvHits;
import org.plenary.export.HitWriter;

/** A format that all hits of a search can be had in. */
public enum ExportFormat {
    CSV("csv", "CSV, for spreadsheets", "csv", "text/csv; charset=utf-8; header=present"),
    JSONL("jsonl", "JSON Lines", "jsonl", "application/x-ndjson"),
    RIS(WrittenFormat.RIS),
    BIBTEX(WrittenFormat.BIBTEX),
    CSL(CslFormat.CSL);

    private final String written;
    private final String label;
    private final String extension;
    private final String mediaType;

    ExportFormat(String written, String label, String extension, String mediaType) {
        this.written = written;
        this.label = label;
        this.extension = extension;
        this.mediaType = mediaType;
    }

    ExportFormat(CitationFormat cited) {
        this(cited.id(), cited.label(), cited.extension(), cited.mediaType());
    }

    static Map<String, ExportFormat> all() {
        Map<String, ExportFormat> all = new LinkedHashMap<>();
        for (ExportFormat format : values()) {
            all.put(format.written, format);
        }
        return all;
    }

    /** As it stands in addresses. */
    public String written() {
        return written;
    }

    /** For people. */
    public String label() {
        return label;
    }

    String extension() {
        return extension;
    }

    String mediaType() {
        return mediaType;
    }

    /** Whether it tells what matched in a text. */
    public boolean isLit() {
        return this == JSONL;
    }

    /**
     * @param marked whether a byte order mark comes first, where the format may have one
     * @param origin what comes before the addresses of this server
     */
    public HitWriter writer(Appendable out, boolean marked, String origin) {
        return switch (this) {
            case CSV -> new CsvHits(out, marked, passage -> origin + DocumentAddress.passage(passage));
            case JSONL -> new JsonLinesHits(out);
            case RIS -> new CitationRecords(out, WrittenFormat.RIS);
            case BIBTEX -> new CitationRecords(out, WrittenFormat.BIBTEX);
            case CSL -> new CslHits(out);
        };
    }
}
