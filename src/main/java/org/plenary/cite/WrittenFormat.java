package org.plenary.cite;

import java.util.Locale;
import java.util.function.Function;

/** The forms that are text; those of people are one line each (APA two), those of programs are one record each. */
public enum WrittenFormat implements CitationFormat {
    UN("UN footnote", "text/plain; charset=utf-8", "txt", UnFootnote::of),
    OSCOLA("OSCOLA", "text/plain; charset=utf-8", "txt", Oscola::of),
    BLUEBOOK("Bluebook", "text/plain; charset=utf-8", "txt", Bluebook::of),
    CHICAGO("Chicago (notes)", "text/plain; charset=utf-8", "txt", ChicagoNote::of),
    APA("APA", "text/plain; charset=utf-8", "txt", Apa::of),
    BIBTEX("BibTeX", "application/x-bibtex; charset=utf-8", "bib", BibTeX::of),
    RIS("RIS", "application/x-research-info-systems; charset=utf-8", "ris", Ris::of);

    private final String label;
    private final String mediaType;
    private final String extension;
    private final Function<Cited, String> writing;

    WrittenFormat(String label, String mediaType, String extension, Function<Cited, String> writing) {
        this.label = label;
        this.mediaType = mediaType;
        this.extension = extension;
        this.writing = writing;
    }

    /** The citation; a record of BibTeX or RIS ends its last line, so that records may be written one after the other. */
    public String write(Cited cited) {
        return writing.apply(cited);
    }

    @Override
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    @Override
    public String label() {
        return label;
    }

    @Override
    public String mediaType() {
        return mediaType;
    }

    @Override
    public String extension() {
        return extension;
    }
}
