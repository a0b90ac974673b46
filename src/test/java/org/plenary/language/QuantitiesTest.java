package org.plenary.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.plenary.language.Quantities.Mention;

class QuantitiesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "3.5b",
                "3.5 billion",
                "3.5bn",
                "3.5 bn",
                "3,500 million",
                "3 500 million",
                "3\u00A0500 million",
                "3,500,000 thousand",
                "3500000000",
                "3,500,000,000",
                "3.500.000.000",
                "3’500’000’000",
                "3,5 milliards",
                "3,5 Milliarden",
                "3,5 Mrd.",
                "3,5 mil millones",
                "3 500 millions",
                "3,5 миллиарда",
                "3,5 млрд",
                "35亿",
                "35億",
                "٣٫٥ مليار",
                "３.５ billion",
                "3.5-billion",
                "3.5\nbillion",
                "three billion five hundred million"
            })
    void theSameCountIsTheSameTermHoweverItIsWritten(String written) {
        assertThat(terms(written)).containsExactly("3500000000");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "47.1%",
                "47.1 %",
                "47,1 %",
                "47.1 per cent",
                "47.1 percent",
                "47.1-per-cent",
                "47.1 PER CENT",
                "47,1 pour cent",
                "47,1 por ciento",
                "47,1 Prozent",
                "47,1 процента",
                "百分之47.1",
                "47.10%"
            })
    void theSameShareIsTheSameTermHoweverItIsWritten(String written) {
        assertThat(terms(written)).containsExactly("47.1%");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        US$1.03t                  | 1030000000000usd
        $1.03 trillion            | 1030000000000usd
        US$ 1.03 trillion         | 1030000000000usd
        USD 1.03 trillion         | 1030000000000usd
        1.03 trillion US dollars  | 1030000000000usd
        1.03 trillion dollars     | 1030000000000usd
        1.03 trillion USD         | 1030000000000usd
        $1.03 trillion US dollars | 1030000000000usd
        1,03万亿美元               | 1030000000000usd
        €510 billion              | 510000000000eur
        0.51t euros               | 510000000000eur
        510bn EUR                 | 510000000000eur
        510 milliards d’euros     | 510000000000eur
        € 30.000                  | 30000eur
        £2m                       | 2000000gbp
        A$20,000                  | 20000aud
        RMB 5亿                    | 500000000cny
        5亿元                      | 500000000cny
        $ 3.5 b                   | 3500000000usd
        3-billion-dollar          | 3000000000usd
        """)
    void moneyKeepsItsCurrency(String written, String term) {
        assertThat(terms(written)).containsExactly(term);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        10Mbps                            | 10mbps
        10 Mbit/s                         | 10mbps
        500 GB                            | 500gb
        1,900 km                          | 1900km
        20 million tonnes                 | 20000000tonne
        3 percentage points               | 3pp
        1亿2000万                          | 120000000
        two hundred and fifty million     | 250000000
        ten per cent                      | 10%
        884m fixed broadband users        | 884000000
        Some 1,600 people                 | 1600
        over 1600 representatives         | 1600
        5000 people                       | 5000
        the 1990s 5,000 people            | 5000
        the Committee’s 5,000 pages       | 5000
        100.000 millones                  | 100000000000
        """)
    void amountsOfOtherThingsAreRead(String written, String term) {
        assertThat(terms(written)).containsExactly(term);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        3-4 billion                     | 3000000000..4000000000
        between 3 and 4 billion         | 3000000000..4000000000
        entre 3 et 4 milliards          | 3000000000..4000000000
        three to four billion           | 3000000000..4000000000
        500 million to 1.2 billion      | 500000000..1200000000
        US$3–4 billion                  | 3000000000..4000000000usd
        US$3 to US$4 billion            | 3000000000..4000000000usd
        from 1.5 to 2 per cent          | 1.5..2%
        10% to 20%                      | 10..20%
        fell from 5 to 3 per cent       | 3..5%
        1,600-2,000 people              | 1600..2000
        850-1,000 hours                 | 850..1000
        """)
    void aRangeIsOneQuantity(String written, String term) {
        assertThat(terms(written)).containsExactly(term);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        3 and 4 billion                 | 4000000000
        5% to 10 million people         | 5% 10000000
        US$3 million to 4 people        | 3000000usd
        in 2015 to 50 per cent          | 50%
        10% and 5 km                    | 10% 5km
        """)
    void whatDoesNotFitIsNoRange(String written, String terms) {
        assertThat(String.join(" ", terms(written))).isEqualTo(terms);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1990 2016 2100",
                "since 1948",
                "2015-2016",
                "2015–16",
                "2016年",
                "18 November 2016",
                "2016-11-18",
                "12/03/2015",
                "14 June 20057",
                "12:30",
                "A/RES/70/125",
                "WSIS-05/TUNIS/DOC/6",
                "Law No. 1260",
                "No. 29,962 of 13 September",
                "Article 5",
                "articles 1064, 1069 and 1100 of the Code",
                "resolution 1325 on women",
                "ISO 27001 certificate",
                "2.3.1",
                "I.4",
                "paragraph 5b",
                "articles 5a, 5b and 6t",
                "第5000条",
                "+41 22 917 9000",
                "(202) 555-1234",
                "1-800-555-1234",
                "978-3-16-148410-0",
                "192.168.1.1",
                "5G",
                "4K",
                "IPv6",
                "G20",
                "WSIS+10",
                "3rd",
                "Covid-19",
                "12B",
                "10m²",
                "5m/s",
                "2m x 3m",
                "3.5 b",
                "half a million",
                "one third",
                "1,2,3,4",
                "1,00,00",
                "5 1 8 1726 2926 60 45",
                "12345678901234567890 people",
                "https://example.org/?id=22134",
                "999 people"
            })
    void aNumberThatIsANameIsLeftAlone(String written) {
        assertThat(terms(written)).isEmpty();
    }

    @Test
    void aYearBeforeAnAmountIsNotPartOfIt() {
        assertThat(terms("in 2016 US$ 5 million, in 2015 300 million")).containsExactly("5000000usd", "300000000");
    }

    @Test
    void aMentionCoversCurrencyNumberScaleAndUnit() {
        String text = "from US$1.03 trillion (47.1 per cent) to 884m users, or 3 to 4 million tonnes.";

        assertThat(Quantities.in(text))
                .extracting(mention -> text.substring(mention.start(), mention.end()))
                .containsExactly("US$1.03 trillion", "47.1 per cent", "884m", "3 to 4 million tonnes");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1", "1,", "1 ", "1.", "111,", "111 ", "1-", "1-2", "1% - ", "a", "one ", "1b", "$1 ", "1亿", "(5 and "
            })
    void timeGrowsWithTheLengthOnly(String piece) {
        String text = piece.repeat(300_000 / piece.length());

        assertInOrder(text, Quantities.in(text));
    }

    @Test
    void anyTextIsAccepted() {
        String[] pieces = {
            "1",
            "2016",
            "1,000",
            ".",
            ",",
            " ",
            "-",
            "–",
            "..",
            "%",
            "$",
            "US$",
            "€",
            "b",
            "m",
            " billion",
            "million",
            "亿",
            "元",
            "人民币",
            "and ",
            "to ",
            "between ",
            "one ",
            "hundred ",
            " per cent",
            "/",
            "A",
            "No. ",
            "\uD800",
            "٣",
            "\u0000",
            "de ",
            "’"
        };
        Random random = new Random(7);
        for (int round = 0; round < 20_000; round++) {
            StringBuilder text = new StringBuilder();
            for (int piece = random.nextInt(12); piece >= 0; piece--) {
                text.append(pieces[random.nextInt(pieces.length)]);
            }
            assertInOrder(text.toString(), Quantities.in(text.toString()));
        }
    }

    private static void assertInOrder(String text, List<Mention> mentions) {
        int last = 0;
        for (Mention mention : mentions) {
            assertThat(mention.start()).as(text).isGreaterThanOrEqualTo(last);
            assertThat(mention.end()).as(text).isGreaterThan(mention.start()).isLessThanOrEqualTo(text.length());
            last = mention.end();
        }
    }

    private static List<String> terms(String text) {
        return Quantities.in(text).stream()
                .map(mention -> mention.quantity().term())
                .toList();
    }
}
