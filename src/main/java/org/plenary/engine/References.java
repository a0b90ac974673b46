package org.plenary.engine;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.plenary.cite.Mention;
import org.plenary.cite.MentionReader;
import org.plenary.document.DocumentId;
import org.plenary.document.Metadata;
import org.plenary.document.Passage;
import org.plenary.document.PassageId;
import org.plenary.index.Deadline;
import org.plenary.index.Facet;
import org.plenary.index.Filters;
import org.plenary.index.IndexedPassage;
import org.plenary.index.Retrieval;
import org.plenary.index.SearchIndex;
import org.plenary.index.SearchRequest;
import org.plenary.index.SearchRequest.Sort;
import org.plenary.index.SearchResponse.Hit;
import org.plenary.query.Query;

/**
 * What cites what. Nothing of it is kept in the index: names are read out of the text when asked for, by the names that the
 * documents of the live state have, so that an update and a rebuild cannot differ. Who names a document is found by asking the
 * index for its names as phrases and reading what comes.
 */
final class References {
    /** Paragraphs read that have a name of the document in their text. */
    private static final int MOST_READ = 500;

    private final SearchIndex index;
    private final NamedDocuments named;
    private final Duration timeLimit;

    References(SearchIndex index, NamedDocuments named, Duration timeLimit) {
        this.index = index;
        this.named = named;
        this.timeLimit = timeLimit;
    }

    List<Reference> from(Passage passage) {
        List<Reference> references = new ArrayList<>();
        for (Mention mention : mentions(passage)) {
            DocumentId document = named.only(mention.key()).orElseThrow();
            if (document.equals(passage.id().document())) {
                continue;
            }
            List<PassageId> paragraphs = paragraphs(document, mention);
            if (paragraphs.isEmpty()) {
                references.add(new Reference(mention.start(), mention.end(), document, null));
            }
            paragraphs.forEach(
                    paragraph -> references.add(new Reference(mention.start(), mention.end(), document, paragraph)));
        }
        return references;
    }

    /** Of a stretch the first, where the original does not number it as one. */
    private List<PassageId> paragraphs(DocumentId document, Mention mention) {
        List<PassageId> paragraphs = new ArrayList<>();
        for (String number : mention.paragraphs()) {
            PassageId whole = new PassageId(document, number);
            PassageId first = new PassageId(document, number.replaceFirst("-.*", ""));
            if (index.passage(whole).isPresent()) {
                paragraphs.add(whole);
            } else if (index.passage(first).isPresent()) {
                paragraphs.add(first);
            }
        }
        return paragraphs;
    }

    List<IndexedPassage> to(IndexedPassage cited, int most) {
        String number = cited.passage().label();
        DocumentId document = cited.document();
        List<IndexedPassage> citing = new ArrayList<>();
        for (Hit hit : naming(document, cited.metadata())) {
            boolean names = mentions(hit.passage().passage()).stream()
                    .anyMatch(mention -> mention.names(number)
                            && named.only(mention.key())
                                    .filter(document::equals)
                                    .isPresent());
            if (names && citing.size() < most) {
                citing.add(hit.passage());
            }
        }
        return citing;
    }

    private List<Mention> mentions(Passage passage) {
        return MentionReader.read(passage.text(), key -> named.only(key).isPresent());
    }

    private List<Hit> naming(DocumentId document, Metadata metadata) {
        Set<String> names = new LinkedHashSet<>(List.of(metadata.title(), metadata.name()));
        if (metadata.symbol() != null) {
            names.add(metadata.symbol());
            String number = metadata.symbol().replaceFirst(".*RES/", "");
            if (!number.equals(metadata.symbol())) {
                names.add("resolution " + number);
            }
        }
        List<Query> phrases =
                names.stream().<Query>map(name -> new Query.Phrase(name, 0)).toList();
        Query query = phrases.size() == 1 ? phrases.getFirst() : new Query.Or(phrases);
        Filters others = new Filters(Map.of(), Map.of(Facet.DOCUMENT, Set.of(document.value())), null, null);
        return index.search(new SearchRequest(
                        query,
                        new Retrieval.Keyword(),
                        others,
                        Set.of(),
                        Sort.RELEVANCE,
                        0,
                        MOST_READ,
                        null,
                        Deadline.in(timeLimit)))
                .hits();
    }
}
