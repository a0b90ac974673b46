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
     *
     * <p>Where one part finds nothing by itself no other can be to blame, and where two do leaving one off is not enough.
     */
    static List<Drop> of(Parsed parsed, PassageCount count) {
        List<TypedClause> barren = new ArrayList<>();
        for (TypedClause clause : parsed.clauses()) {
            if (count.isZero(QueryParser.parse(part(clause, parsed)).query())) {
                barren.add(clause);
            }
            if (barren.size() > 1) {
                return List.of();
            }
        }
        List<TypedClause> suspects = barren.isEmpty() ? parsed.clauses() : barren;
        List<Drop> drops = new ArrayList<>();
        for (TypedClause clause : suspects.subList(0, Math.min(MOST_TRIED, suspects.size()))) {
            String without = parsed.without(clause);
            Query query = QueryParser.parse(without).query();
            long found = asksForNothing(query) ? 0 : count.known(query);
            if (found > 0) {
                drops.add(new Drop(part(clause, parsed), clause.start(), clause.end(), without, found));
            }
        }
        drops.sort(Comparator.comparingLong(Drop::count).reversed());
        return List.copyOf(drops.subList(0, Math.min(MOST, drops.size())));
    }

    private static String part(TypedClause clause, Parsed parsed) {
        return parsed.raw().substring(clause.start(), clause.end());
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
