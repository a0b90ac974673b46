package org.plenary.extract;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackageRelationship;
import org.apache.poi.openxml4j.opc.PackagingURIHelper;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/** The XML parts of a Word file, read without resolving anything: neither entities nor addresses. */
final class WordXml {
    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    private static final String STRICT_RELATIONS = "http://purl.oclc.org/ooxml/officeDocument/relationships/";

    private final OPCPackage file;
    private final PackagePart main;

    WordXml(OPCPackage file) throws IOException {
        this.file = file;
        try {
            PackagePart found = null;
            for (String relations : List.of(RELATIONS, STRICT_RELATIONS)) {
                for (PackageRelationship each : file.getRelationshipsByType(relations + "officeDocument")) {
                    found = file.getPart(each);
                }
            }
            if (found == null) {
                throw new IOException("it has no main part");
            }
            this.main = found;
        } catch (RuntimeException malformed) {
            throw new IOException(malformed);
        }
    }

    Document document() throws IOException {
        return parsed(main);
    }

    /** A part that the main one names, as {@code styles}; an empty document where there is none. */
    Document part(String relation) throws IOException {
        try {
            for (String relations : List.of(RELATIONS, STRICT_RELATIONS)) {
                for (PackageRelationship each : main.getRelationshipsByType(relations + relation)) {
                    URI target = each.getTargetURI();
                    PackagePart part = file.getPart(PackagingURIHelper.createPartName(target));
                    if (part != null) {
                        return parsed(part);
                    }
                }
            }
        } catch (InvalidFormatException malformed) {
            throw new IOException(malformed);
        }
        return new Document("");
    }

    private static Document parsed(PackagePart part) throws IOException {
        try (InputStream in = part.getInputStream()) {
            return Jsoup.parse(in, null, "", Parser.xmlParser());
        }
    }

    /** The first child of a name, as {@code w:pPr}. */
    static @Nullable Element child(@Nullable Element parent, String name) {
        if (parent != null) {
            for (Element child = parent.firstElementChild(); child != null; child = child.nextElementSibling()) {
                if (child.tagName().equals(name)) {
                    return child;
                }
            }
        }
        return null;
    }

    /** What a chain of children leads to; null when one is missing. */
    static @Nullable Element at(@Nullable Element parent, String... names) {
        Element at = parent;
        for (String name : names) {
            at = child(at, name);
        }
        return at;
    }

    /** The {@code w:val} of what a chain of children leads to; empty when it has none, null when there is no such element. */
    static @Nullable String value(@Nullable Element parent, String... names) {
        Element at = at(parent, names);
        return at == null ? null : at.attr("w:val");
    }

    /** Whether a switch is on: there, and not said to be off. */
    static boolean isOn(@Nullable Element parent, String... names) {
        String value = value(parent, names);
        return value != null && !List.of("0", "false", "off", "none").contains(value);
    }

    /** -1 when it is no number. */
    static int number(@Nullable String value) {
        return value != null && value.matches("\\d{1,9}") ? Integer.parseInt(value) : -1;
    }
}
