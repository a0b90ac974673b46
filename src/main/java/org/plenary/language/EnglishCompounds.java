package org.plenary.language;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Which two English words side by side are also written as one: {@code cyber security}, {@code multi stakeholder},
 * {@code policy makers}. Words are in small letters.
 */
public final class EnglishCompounds {
    /** First parts that are no words of their own, or seldom: with any word behind them. */
    private static final Set<String> COMBINING = Set.of(
            "anti", "bi", "bio", "co", "counter", "cross", "cyber", "e", "eco", "geo", "hyper", "infra", "inter",
            "intra", "macro", "mega", "meta", "micro", "mini", "mono", "multi", "neo", "non", "post", "pre", "proto",
            "pseudo", "quasi", "semi", "socio", "sub", "super", "supra", "tele", "trans", "tri", "ultra", "uni");

    /** Pairs of words that both stand alone too, by the first; the second without its plural ending. */
    private static final Map<String, Set<String>> PAIRS = Map.ofEntries(
            Map.entry("broad", Set.of("band")),
            Map.entry("child", Set.of("care")),
            Map.entry("data", Set.of("base", "set")),
            Map.entry("decision", Set.of("maker", "making")),
            Map.entry("frame", Set.of("work")),
            Map.entry("health", Set.of("care")),
            Map.entry("land", Set.of("locked", "mine")),
            Map.entry("law", Set.of("maker", "making")),
            Map.entry("life", Set.of("long", "style")),
            Map.entry("news", Set.of("paper")),
            Map.entry("peace", Set.of("building", "keeper", "keeping", "making")),
            Map.entry("per", Set.of("cent")),
            Map.entry("policy", Set.of("maker", "making")),
            Map.entry("rule", Set.of("making")),
            Map.entry("smart", Set.of("phone")),
            Map.entry("soft", Set.of("ware")),
            Map.entry("stake", Set.of("holder")),
            Map.entry("under", Set.of("developed", "represented", "served")),
            Map.entry("web", Set.of("page", "site")),
            Map.entry("well", Set.of("being")),
            Map.entry("work", Set.of("force", "place")),
            Map.entry("world", Set.of("wide")));

    private EnglishCompounds() {}

    /** The words that may be the first of two which are also written as one. */
    public static Set<String> firstParts() {
        Set<String> first = new HashSet<>(COMBINING);
        first.addAll(PAIRS.keySet());
        return first;
    }

    /** Whether the two, with a space between, are a spelling of the one word that they make without it. */
    public static boolean isOneWord(String first, String second) {
        if (COMBINING.contains(first)) {
            return second.length() > 1 && second.chars().allMatch(Character::isLetter);
        }
        Set<String> seconds = PAIRS.get(first);
        return seconds != null && (seconds.contains(second) || seconds.contains(singular(second)));
    }

    private static String singular(String word) {
        return word.endsWith("s") ? word.substring(0, word.length() - 1) : word;
    }
}
