package org.plenary.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plenary.index.Ask.allOf;
import static org.plenary.index.Ask.ask;
import static org.plenary.index.Ask.not;
import static org.plenary.index.Ask.word;
import static org.plenary.index.Responses.assertHitsInOrder;
import static org.plenary.index.Responses.assertLit;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.plenary.query.Field;
import org.plenary.query.Query;

/** Other names of what was typed, and other ways to write a number. */
interface EquivalenceContract extends IndexUnderTest {
    Query GOVERNANCE = new Query.Equivalents(word("IGF"), List.of(new Query.Word("Internet Governance Forum")));

    @Test
    default void otherNamesAreFoundAndLit() {
        publishParagraphs("The Internet Governance Forum met.", "The IGF met.", "Governance of the Internet.");
        assertFinds(GOVERNANCE, "charter/1", "charter/2");
        SearchResponse response = ask(GOVERNANCE).of(index());
        assertThat(String.join(" ", Responses.lit(response, "charter/1"))).isEqualTo("Internet Governance Forum");
        assertLit(response, "charter/2", "IGF");
    }

    @Test
    default void typedNameCountsMoreThanAnother() {
        publishParagraphs("Broadband grows.", "Fibre grows.", "Copper grows.", "Radio grows.");
        Query query = new Query.Equivalents(word("fibre"), List.of(word("broadband")));
        assertHitsInOrder(ask(query).of(index()), "charter/2", "charter/1");
    }

    @Test
    default void otherNamesStandInForTheTypedOneInsideAQuery() {
        publishParagraphs("The IGF in Geneva.", "The Internet Governance Forum in Geneva.", "Geneva.", "The IGF.");
        assertFinds(allOf(GOVERNANCE, word("geneva")), "charter/1", "charter/2");
        assertFinds(allOf(word("geneva"), not(GOVERNANCE)), "charter/3");
        assertFinds(new Query.Fielded(Field.TEXT, GOVERNANCE), "charter/1", "charter/4");
    }

    @Test
    default void amountIsFoundHoweverItIsWritten() {
        publishParagraphs(
                "Some 3.2 billion people.",
                "3,200,000,000 people.",
                "3200 million people.",
                "3.2 million people.",
                "Three billion people.");
        assertFinds(amount("3.2 billion", "3200000000", "3200000000", ""), "charter/1", "charter/2", "charter/3");
    }

    @Test
    default void amountOfAUnitIsOfThatUnitOnly() {
        publishParagraphs("It was 40 per cent.", "40% of all.", "40 people.", "41 per cent.", "USD 40 in all.");
        assertFinds(amount("forty %", "40", "40", "%"), "charter/1", "charter/2");
    }

    @Test
    default void amountInARangeIsFound() {
        publishParagraphs("10 per cent.", "15%", "20 percent.", "21 %", "15 people.", "Nine per cent.");
        assertFinds(amount("10-20%", "10", "20", "%"), "charter/1", "charter/2", "charter/3");
    }

    @Test
    default void amountIsLit() {
        publishParagraphs("In all 3,200,000,000 people.");
        assertLit(ask(amount("3.2 billion", "3200000000", "3200000000", "")).of(index()), "charter/1", "3,200,000,000");
    }

    private static Query amount(String typed, String low, String high, String unit) {
        return new Query.Amount(word(typed), new BigDecimal(low), new BigDecimal(high), unit);
    }
}
