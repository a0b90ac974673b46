package org.plenary.lucene;

import java.io.IOException;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.plenary.index.Facet;

/**
 * The languages that the documents of a collection are written in.
 *
 * @param tags how the documents of each language call it, as {@code fr} and {@code fr-CA}; never empty
 */
record CollectionLanguages(Map<Language, Set<String>> tags) {

    static CollectionLanguages of(IndexReader reader) throws IOException {
        Map<Language, Set<String>> tags = new EnumMap<>(Language.class);
        Terms terms = MultiTerms.getTerms(reader, PassageFields.facet(Facet.LANGUAGE));
        TermsEnum each = terms == null ? TermsEnum.EMPTY : terms.iterator();
        for (BytesRef term = each.next(); term != null; term = each.next()) {
            String tag = term.utf8ToString();
            tags.computeIfAbsent(Language.of(tag), _ -> new TreeSet<>()).add(tag);
        }
        if (tags.isEmpty()) {
            tags.put(Language.ENGLISH, Set.of());
        }
        return new CollectionLanguages(tags);
    }

    Set<Language> languages() {
        return EnumSet.copyOf(tags.keySet());
    }

    /** Whether a word in small letters says nothing in one of the languages. */
    boolean haveFunctionWord(String word) {
        return tags.keySet().stream()
                .anyMatch(language -> language.functionWords().contains(word));
    }
}
