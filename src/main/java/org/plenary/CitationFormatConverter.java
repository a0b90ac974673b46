package org.plenary;

import java.util.stream.Collectors;
import org.plenary.cite.CitationFormat;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads the id of a format of citations. */
final class CitationFormatConverter implements ITypeConverter<CitationFormat> {
    @Override
    public CitationFormat convert(String id) {
        return CitationFormat.of(id)
                .orElseThrow(() -> new TypeConversionException("must be one of "
                        + CitationFormat.all().stream().map(CitationFormat::id).collect(Collectors.joining(", "))));
    }
}
