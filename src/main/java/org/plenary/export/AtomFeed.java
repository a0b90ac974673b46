package org.plenary.export;

import java.io.Writer;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Function;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;
import org.plenary.document.Citation;
import org.plenary.document.Metadata;
import org.plenary.document.Passage;
import org.plenary.document.PassageId;
import org.plenary.index.SearchResponse.Hit;

/**
 * The hits of a search as a feed (RFC 4287), with the total as OpenSearch 1.1 tells it.
 *
 * @param id the same whenever the same is asked
 * @param updated when the index was built
 * @param self where the feed is
 * @param alternate the page of the same search
 * @param next the hits behind these, null when there are none
 * @param address of a passage
 */
public record AtomFeed(
        String title,
        String id,
        Instant updated,
        String self,
        String alternate,
        @Nullable String next,
        long total,
        int size,
        List<Hit> hits,
        Function<PassageId, String> address) {
    public static final String MEDIA_TYPE = "application/atom+xml";

    private static final String PASSAGES = "urn:plenary:passage:";

    public AtomFeed {
        hits = List.copyOf(hits);
    }

    public void writeTo(Writer out) throws XMLStreamException {
        try (XmlText xml = new XmlText(out)) {
            xml.start(
                            "feed",
                            "xmlns",
                            "http://www.w3.org/2005/Atom",
                            "xmlns:os",
                            "http://a9.com/-/spec/opensearch/1.1/")
                    .element("title", title)
                    .element("id", id)
                    .element("updated", updated.toString())
                    .start("author")
                    .element("name", "Plenary")
                    .end()
                    .element("generator", "Plenary")
                    .empty("link", "rel", "self", "type", MEDIA_TYPE, "href", self)
                    .empty("link", "rel", "alternate", "type", "text/html", "href", alternate);
            if (next != null) {
                xml.empty("link", "rel", "next", "type", MEDIA_TYPE, "href", next);
            }
            xml.element("os:totalResults", Long.toString(total)).element("os:itemsPerPage", Integer.toString(size));
            for (Hit hit : hits) {
                write(hit, xml);
            }
            xml.end();
        }
    }

    private void write(Hit hit, XmlText xml) throws XMLStreamException {
        Passage passage = hit.passage().passage();
        Metadata metadata = hit.passage().metadata();
        LocalDate day = metadata.date() == null ? null : metadata.date().first();
        String moment = day == null
                ? null
                : day.atStartOfDay(ZoneOffset.UTC).toInstant().toString();
        xml.start("entry")
                .element("title", metadata.name() + ", " + Citation.pinpoint(passage))
                .element("id", PASSAGES + escaped(passage.id()))
                .element("updated", moment == null ? updated.toString() : moment)
                .element("published", moment);
        if (metadata.body() != null) {
            xml.start("author").element("name", metadata.body()).end();
        }
        xml.empty("link", "rel", "alternate", "type", "text/html", "href", address.apply(passage.id()));
        if (metadata.kind() != null) {
            xml.empty("category", "term", metadata.kind());
        }
        xml.element("summary", Citation.of(metadata, passage))
                .element("content", passage.text(), "type", "text", "xml:lang", metadata.language())
                .end();
    }

    /** As it stands in the address of the passage, where no character is one that an IRI may not have. */
    private String escaped(PassageId id) {
        String whole = address.apply(id);
        return whole.substring(whole.lastIndexOf("/documents/") + "/documents/".length())
                .replace('#', '/');
    }
}
