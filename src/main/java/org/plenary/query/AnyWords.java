package org.plenary.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.plenary.query.Query.And;
import org.plenary.query.Query.Or;
import org.plenary.query.Query.Word;

/** Relaxes a query that asks for all of its words to one that asks for any of them. */
public final class AnyWords {
    private AnyWords() {}

    /**
     * The query with "any of these" where it asks for all of two or more plain words, alone or as one of its alternatives;
     * phrases, exact words, patterns, fields and exclusions stay as they are. Empty when it nowhere does.
     */
    public static Optional<Query> of(Query query) {
        Query relaxed = relaxed(query);
        return relaxed.equals(query) ? Optional.empty() : Optional.of(relaxed);
    }

    private static Query relaxed(Query query) {
        if (query instanceof And(List<Query> clauses)) {
            return anyOfTheWords(clauses);
        }
        if (query instanceof Or(List<Query> alternatives)) {
            return NormalForm.any(alternatives.stream().map(AnyWords::relaxed).toList());
        }
        return query;
    }

    private static Query anyOfTheWords(List<Query> clauses) {
        List<Query> words = new ArrayList<>();
        List<Query> required = new ArrayList<>();
        for (Query clause : clauses) {
            if (clause instanceof Word) {
                words.add(clause);
            } else {
                required.add(clause);
            }
        }
        required.addFirst(NormalForm.any(words));
        return words.size() < 2 ? new And(clauses) : NormalForm.all(required);
    }
}
