package org.plenary.lucene;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.plenary.index.Facet;
import org.plenary.index.Filters;
import org.plenary.query.Field;
import org.plenary.query.Query;
import org.plenary.query.Query.Positional;

/** Questions of every kind over given words, the same for the same seed. */
final class RandomQueries {
    private final Random random;
    private final List<String> words;

    RandomQueries(long seed, List<String> words) {
        this.random = new Random(seed);
        this.words = words;
    }

    Query query(int depth) {
        if (depth == 0) {
            return random.nextInt(5) == 0 ? unplaced() : place();
        }
        return switch (random.nextInt(6)) {
            case 0, 1 -> new Query.And(several(() -> query(depth - 1)));
            case 2, 3 -> new Query.Or(several(() -> query(depth - 1)));
            case 4 -> new Query.Not(query(depth - 1));
            default -> query(0);
        };
    }

    private Query unplaced() {
        return switch (random.nextInt(6)) {
            case 0 -> new Query.Everything();
            case 1 -> new Query.Nothing();
            case 2 -> new Query.YearRange(random.nextInt(2000, 2010), random.nextInt(2000, 2010));
            case 3 -> new Query.Fielded(Field.TITLE, place());
            case 4 -> new Query.Fielded(Field.KIND, new Query.Word(random.nextBoolean() ? "report" : "treaty"));
            default -> new Query.Fielded(Field.TEXT, new Query.Or(several(this::place)));
        };
    }

    private Positional place() {
        return switch (random.nextInt(8)) {
            case 0 -> new Query.Near(leaf(), leaf(), random.nextInt(1, 6));
            case 1 -> new Query.SameSentence(leaf(), leaf());
            case 2 -> new Query.AnyOf(several(this::leaf));
            case 3 -> sloppy();
            default -> leaf();
        };
    }

    private Positional leaf() {
        return switch (random.nextInt(6)) {
            case 0, 1 -> new Query.Word(word());
            case 2 -> new Query.ExactWord(word());
            case 3 -> new Query.Phrase(String.join(" ", several(this::word)), 0);
            case 4 -> new Query.Prefix(word().substring(0, 1 + random.nextInt(2)));
            default -> new Query.Wildcard("*" + word().substring(1));
        };
    }

    /** Of different words: how often one word may be counted is where ideas of slop differ. */
    private Query.Phrase sloppy() {
        List<String> shuffled = new ArrayList<>(words);
        Collections.shuffle(shuffled, random);
        return new Query.Phrase(String.join(" ", shuffled.subList(0, 2)), random.nextInt(4));
    }

    private <T> List<T> several(Supplier<T> supplier) {
        List<T> several = new ArrayList<>();
        for (int left = random.nextInt(2, 4); left > 0; left--) {
            several.add(supplier.get());
        }
        return several;
    }

    String word() {
        return words.get(random.nextInt(words.size()));
    }

    Filters filters(Map<Facet, List<String>> values) {
        return new Filters(choices(values), choices(values), null, null);
    }

    private Map<Facet, Set<String>> choices(Map<Facet, List<String>> values) {
        Map<Facet, Set<String>> choices = new EnumMap<>(Facet.class);
        values.forEach((facet, all) -> {
            if (random.nextInt(4) == 0) {
                Set<String> chosen = new TreeSet<>();
                for (int left = random.nextInt(1, 3); left > 0; left--) {
                    chosen.add(all.get(random.nextInt(all.size())));
                }
                choices.put(facet, chosen);
            }
        });
        return choices;
    }
}
