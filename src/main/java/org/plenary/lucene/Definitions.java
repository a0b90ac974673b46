package org.plenary.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.plenary.index.AcronymDefinition;
import org.plenary.language.DefinedAcronyms;

/** The acronyms that the texts of one state explain themselves. */
final class Definitions {
    /** No text has it: {@link DefinedAcronyms} reads no line ends into what it finds. */
    private static final String BETWEEN = "\n";

    private final DirectoryReader reader;

    Definitions(DirectoryReader reader) {
        this.reader = reader;
    }

    static String term(DefinedAcronyms.Definition definition) {
        return PassageFields.bounded(definition.acronym() + BETWEEN + definition.meaning());
    }

    /** What the acronym is said to stand for, what most passages say first. */
    List<AcronymDefinition> of(String acronym, int most) throws IOException {
        List<AcronymDefinition> definitions = new ArrayList<>();
        Terms terms = MultiTerms.getTerms(reader, PassageFields.DEFINITION);
        TermsEnum each = terms == null ? TermsEnum.EMPTY : terms.iterator();
        String beginning = acronym + BETWEEN;
        boolean there = each.seekCeil(new BytesRef(beginning)) != TermsEnum.SeekStatus.END;
        while (there && each.term().utf8ToString().startsWith(beginning)) {
            String meaning = each.term().utf8ToString().substring(beginning.length());
            Term term = new Term(PassageFields.DEFINITION, BytesRef.deepCopyOf(each.term()));
            int first = new IndexSearcher(reader).search(new TermQuery(term), 1, Sort.INDEXORDER).scoreDocs[0].doc;
            definitions.add(new AcronymDefinition(
                    acronym, meaning, new StoredDocuments(reader).passage(first).id(), each.docFreq()));
            there = each.next() != null;
        }
        definitions.sort(Comparator.comparingInt(AcronymDefinition::passages).reversed());
        return List.copyOf(definitions.subList(0, Math.min(most, definitions.size())));
    }
}
