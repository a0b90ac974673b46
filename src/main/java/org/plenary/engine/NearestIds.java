package org.plenary.engine;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.plenary.document.DocumentId;

/** Ids that look like a mistyped one: those that share most of their letter pairs with it (Dice's coefficient). */
final class NearestIds {
    private static final double ALIKE = 0.4;

    private NearestIds() {}

    static List<DocumentId> among(List<DocumentId> ids, String wanted, int most) {
        Set<String> wantedPairs = pairs(wanted);
        record Scored(DocumentId id, double likeness) {}
        return ids.stream()
                .map(id -> new Scored(id, likeness(wantedPairs, pairs(id.value()))))
                .filter(scored -> scored.likeness() >= ALIKE)
                .sorted(Comparator.comparingDouble(Scored::likeness).reversed().thenComparing(Scored::id))
                .limit(most)
                .map(Scored::id)
                .toList();
    }

    private static double likeness(Set<String> left, Set<String> right) {
        Set<String> shared = new HashSet<>(left);
        shared.retainAll(right);
        int all = left.size() + right.size();
        return all == 0 ? 0 : 2.0 * shared.size() / all;
    }

    private static Set<String> pairs(String id) {
        String folded = id.toLowerCase(Locale.ROOT);
        Set<String> pairs = new HashSet<>();
        for (int at = 0; at + 2 <= folded.length(); at++) {
            pairs.add(folded.substring(at, at + 2));
        }
        return pairs;
    }
}
