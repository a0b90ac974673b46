package org.plenary.language;

import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How units are written before and behind numbers. */
final class UnitWords {
    private static final Vocabulary<Unit> BEFORE = new Vocabulary<>(wordings(Unit::before));
    private static final Vocabulary<Unit> BEHIND = new Vocabulary<>(wordings(Unit::behind));
    /** Between a scale and a currency: {@code deux milliards de dollars}, {@code 510 millions d’euros}. */
    private static final String[] OF = {"de ", "d'", "d’", "di "};

    private UnitWords() {}

    private static Map<Unit, String> wordings(Function<Unit, String> written) {
        return Arrays.stream(Unit.values()).collect(Collectors.toMap(Function.identity(), written));
    }

    /** The unit before a number, directly or behind one space, and not the end of a longer word ({@code J$5}). */
    static Vocabulary.@Nullable Found<Unit> before(String text, int number) {
        int end = Characters.isSpaceAt(text, number - 1) ? number - 1 : number;
        Vocabulary.Found<Unit> found = BEFORE.before(text, end);
        return found == null || Characters.isWordPartAt(text, found.start() - 1) ? null : found;
    }

    /** The unit behind a number or a scale, directly or behind a gap. What belongs to a number that follows is none. */
    static Vocabulary.@Nullable Found<Unit> behind(String text, int place, boolean scaled) {
        int start = Characters.behindGap(text, place);
        Vocabulary.Found<Unit> found = BEHIND.at(text, scaled ? behindOf(text, start) : start);
        return found == null || isOfNextNumber(text, found) ? null : found;
    }

    static boolean isMoneyBehind(String text, int place) {
        Vocabulary.Found<Unit> found = behind(text, place, true);
        return found != null && isMoney(found.meaning());
    }

    static boolean isMoney(Unit unit) {
        return unit.compareTo(Unit.USD) >= 0 && unit.compareTo(Unit.KES) <= 0;
    }

    private static int behindOf(String text, int start) {
        for (String of : OF) {
            if (text.regionMatches(true, start, of, 0, of.length())) {
                return start + of.length();
            }
        }
        return start;
    }

    /** {@code in 2016 US$ 5 million}, {@code of 20 $A 5}. */
    private static boolean isOfNextNumber(String text, Vocabulary.Found<Unit> found) {
        int next = Characters.isSpaceAt(text, found.end()) ? found.end() + 1 : found.end();
        Vocabulary.Found<Unit> before = Characters.isDigitAt(text, next) ? before(text, next) : null;
        boolean sign = isMoney(found.meaning()) && !Character.isLetter(text.charAt(found.end() - 1));
        return before == null ? sign && Characters.isWordPartAt(text, found.end()) : before.start() < found.end();
    }
}
