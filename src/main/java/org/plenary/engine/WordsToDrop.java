package org.plenary.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.plenary.query.Parsed;
import org.plenary.query.Parsed.TypedClause;
import org.plenary.query.Query;
import org.plenary.query.QueryParser;

/** Tells which part of a question that finds nothing stands in the way. */
final class WordsToDrop {
    private static final int MOST = 5;
    /** Of a longer text the first so many parts are tried. */
    private static final int MOST_TRIED = 30;

    private WordsToDrop() {}

    /**
     * Parts without which the others find something, those that find most first. When time runs out it is told of those tried.
     */
    static List<Drop> of(Parsed parsed, PassageCount count) {
        List<Drop> drops = new ArrayList<>();
        List<TypedClause> clauses = parsed.clauses();
        for (TypedClause clause : clauses.subList(0, Math.min(MOST_TRIED, clauses.size()))) {
            String without = parsed.without(clause);
            Query query = QueryParser.parse(without).query();
            long found = asksForNothing(query) ? 0 : count.known(query);
            if (found > 0) {
                String part = parsed.raw().substring(clause.start(), clause.end());
                drops.add(new Drop(part, clause.start(), clause.end(), without, found));
            }
        }
        drops.sort(Comparator.comparingLong(Drop::count).reversed());
        return List.copyOf(drops.subList(0, Math.min(MOST, drops.size())));
    }

    /** What only excludes finds nearly everything. */
    private static boolean asksForNothing(Query query) {
        return switch (query) {
            case Query.Everything _, Query.Nothing _, Query.Not _ -> true;
            case Query.And(List<Query> clauses) -> clauses.stream().allMatch(WordsToDrop::asksForNothing);
            case Query.Equivalents _, Query.Amount _ -> false;
            case Query.Or _, Query.Fielded _, Query.YearRange _, Query.DateRange _, Query.Positional _ -> false;
        };
    }
}
