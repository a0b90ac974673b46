package org.plenary.language;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a number is multiplied with: a power of ten, behind the number.
 *
 * <p>{@code billion} and {@code trillion} are of the short scale (9 and 12), also in French, where this is wrong; the Spanish and
 * German words of the long scale have spellings of their own.
 *
 * @param power of ten
 * @param end offset behind it
 * @param letter whether it is written as a single letter directly behind the number, as in {@code 884m}, which can be something
 *     else: a paragraph 5b, a length of 10m
 * @param dividingPoint whether it is a word of a language that divides thousands by points: {@code 100.000 millones}
 */
record Scale(int power, int end, boolean letter, boolean dividingPoint) {
    private static final Vocabulary<Integer> WORDS = new Vocabulary<>(Map.ofEntries(
            Map.entry(3, "thousand|thousands|mille|mil|mila|tausend|тысяча|тысячи|тысяч|тыс|тыс.|ألف|آلاف|千"),
            Map.entry(
                    6,
                    "million|millions|mn|mln|mln.|mio|mio.|millón|millones|milhão|milhões|milione|milioni|Millionen|миллион"
                        + "|миллиона|миллионов|миллионам|миллионами|млн|млн.|مليون|ملايين|百万|百萬"),
            Map.entry(
                    9,
                    "billion|billions|bn|bln|milliard|milliards|milliarde|milliarden|mrd|mrd.|miliardo|miliardi|bilhão"
                            + "|bilhões|миллиард|миллиарда|миллиардов|миллиардам|миллиардами|млрд|млрд.|مليار|مليارات"
                            + "|بليون|بلايين|十亿|十億"),
            Map.entry(
                    12,
                    "trillion|trillions|tn|trn|billón|billones|Billionen|trilhão|trilhões|триллион|триллиона"
                            + "|триллионов|трлн|трлн.|تريليون|تريليونات|万亿|萬億|兆"),
            Map.entry(18, "trillón|trillones"),
            Map.entry(4, "万|萬"),
            Map.entry(7, "千万|千萬"),
            Map.entry(8, "亿|億"),
            Map.entry(10, "百亿|百億"),
            Map.entry(11, "千亿|千億")));

    private static final Vocabulary<Boolean> DIVIDING_POINT = new Vocabulary<>(Map.of(
            true,
            "mil|mila|tausend|millones|milhões|milioni|millionen|mio|mio.|milliarden|mrd|mrd.|miliardi|bilhões|billones"
                    + "|billionen|trilhões"));

    private static final int THOUSAND = 3;
    private static final int MOST = 18;
    private static final String LETTERS = "kmbt";
    /** What tells a length, an area or a speed from a scale: {@code 10m²}, {@code 5m/s}, {@code 2m x 3m}. */
    private static final Vocabulary<Unit> BEHIND_METRES =
            new Vocabulary<>(Map.of(Unit.COUNT, "²|³|/|x|×|by|wide|long|high|tall|deep|thick|away"));

    /**
     * Reads the scale behind a number, spelled out, abbreviated or chained ({@code thousand million}); null if there is none.
     *
     * @param money whether a currency stands before the number, which makes more letters a scale
     */
    static @Nullable Scale read(String text, Numeral numeral, boolean money) {
        int start = Characters.behindGap(text, numeral.end());
        Vocabulary.Found<Integer> word = WORDS.at(text, start);
        if (word != null) {
            return chained(text, word);
        }
        return numeral.form() == Numeral.Form.WORDS ? null : letter(text, numeral, start, money);
    }

    private static Scale chained(String text, Vocabulary.Found<Integer> first) {
        Vocabulary.Found<Integer> second = WORDS.at(text, Characters.behindGap(text, first.end()));
        boolean dividingPoint = DIVIDING_POINT.at(text, first.start()) != null;
        if (second != null && second.meaning() >= THOUSAND && first.meaning() + second.meaning() <= MOST) {
            return new Scale(first.meaning() + second.meaning(), second.end(), false, dividingPoint);
        }
        return new Scale(first.meaning(), first.end(), false, dividingPoint);
    }

    /** A letter means a scale directly behind a number, or behind a gap where an amount of money is written. */
    private static @Nullable Scale letter(String text, Numeral numeral, int start, boolean money) {
        if (start >= text.length() || Characters.isWordPartAt(text, start + 1)) {
            return null;
        }
        char letter = text.charAt(start);
        int power = THOUSAND * (LETTERS.indexOf(Character.toLowerCase(letter)) + 1);
        boolean metres = BEHIND_METRES.at(text, Characters.behindGap(text, start + 1)) != null;
        if (power == 0 || (metres && !money)) {
            return null;
        }
        boolean apart = start > numeral.end();
        boolean sure = money || UnitWords.isMoneyBehind(text, start + 1);
        boolean small = Character.isLowerCase(letter);
        boolean meant = apart ? sure : sure || small || numeral.form() == Numeral.Form.FRACTION;
        boolean doubtful = !sure && numeral.form() != Numeral.Form.FRACTION;
        return meant ? new Scale(power, start + 1, doubtful, false) : null;
    }
}
