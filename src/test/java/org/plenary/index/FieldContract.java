package org.plenary.index;

import static org.plenary.index.Ask.allOf;
import static org.plenary.index.Ask.anyOf;
import static org.plenary.index.Ask.not;
import static org.plenary.index.Ask.phrase;
import static org.plenary.index.Ask.word;
import static org.plenary.index.Documents.document;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.plenary.document.Form;
import org.plenary.query.Field;
import org.plenary.query.Query;
import org.plenary.query.Query.DateRange;
import org.plenary.query.Query.Fielded;
import org.plenary.query.Query.YearRange;

/** What is asked of one field, and of time. */
interface FieldContract extends IndexUnderTest {

    default void publishOneOfEach() {
        publish(
                document("charter")
                        .title("Charter of Digital Rights")
                        .shortTitle("Rights Charter")
                        .body("United Nations")
                        .event("Summit on the Information Society")
                        .place("Geneva, Switzerland")
                        .kind("Declaration")
                        .symbol("A/RES/70/125")
                        .topics("digital-divide", "Human Rights")
                        .mentions("World Bank", "Union of Nations")
                        .section("Access for all")
                        .paragraph("The text speaks of networks."),
                document("agenda")
                        .title("Agenda")
                        .kind("report")
                        .language("fr")
                        .form(Form.DIGEST)
                        .section("Rights")
                        .plain("Access to the networks of Geneva."));
    }

    @Test
    default void fieldsOfWordsAreAskedByTheirWords() {
        publishOneOfEach();
        assertFinds(new Fielded(Field.TITLE, word("right")), "charter/1");
        assertFinds(new Fielded(Field.TITLE, phrase("rights charter")), "charter/1");
        assertFinds(new Fielded(Field.TITLE, phrase("A/RES/70/125")), "charter/1");
        assertFinds(new Fielded(Field.SECTION, word("access")), "charter/1");
        assertFinds(new Fielded(Field.TEXT, word("access")), "agenda/rights.1");
        assertFinds(new Fielded(Field.BODY, word("nations")), "charter/1");
        assertFinds(new Fielded(Field.EVENT, phrase("information society")), "charter/1");
        assertFinds(new Fielded(Field.PLACE, word("geneva")), "charter/1");
        assertFinds(new Fielded(Field.MENTIONS, new Query.Prefix("ban")), "charter/1");
        assertFinds(new Fielded(Field.EVENT, new Query.Near(word("summit"), word("society"), 4)), "charter/1");
    }

    @Test
    default void phraseDoesNotMatchAcrossTheValuesOfAField() {
        publishOneOfEach();
        assertFinds(new Fielded(Field.MENTIONS, phrase("bank union")));
        assertFinds(new Fielded(Field.MENTIONS, new Query.Near(word("bank"), word("union"), 100)));
        assertFinds(new Fielded(Field.TITLE, phrase("rights rights")));
    }

    @Test
    default void fieldsOfValuesAreAskedByTheWholeValueInAnyCase() {
        publishOneOfEach();
        assertFinds(new Fielded(Field.KIND, word("declaration")), "charter/1");
        assertFinds(new Fielded(Field.TOPIC, word("digital-divide")), "charter/1");
        assertFinds(new Fielded(Field.TOPIC, phrase("human rights")), "charter/1");
        assertFinds(new Fielded(Field.TOPIC, word("human")));
        assertFinds(new Fielded(Field.TOPIC, new Query.Prefix("HUMAN")), "charter/1");
        assertFinds(new Fielded(Field.DOCUMENT, word("agenda")), "agenda/rights.1");
        assertFinds(new Fielded(Field.LANGUAGE, word("FR")), "agenda/rights.1");
        assertFinds(new Fielded(Field.FORM, phrase("full text")), "charter/1");
        assertFinds(new Fielded(Field.SYMBOL, word("a/res/70/125")), "charter/1");
        assertFinds(new Fielded(Field.SYMBOL, new Query.Wildcard("A/RES/*/12?")), "charter/1");
        assertFinds(new Fielded(Field.LABEL, word("1")), "charter/1");
        assertFinds(new Fielded(Field.KIND, new Query.Fuzzy("reprot", 1)), "agenda/rights.1");
    }

    @Test
    default void backslashInAPatternIsABackslash() {
        publish(
                document("charter").symbol("A\\1").paragraph("One."),
                document("agenda").symbol("A1").paragraph("One."));
        assertFinds(new Fielded(Field.SYMBOL, new Query.Wildcard("A\\*")), "charter/1");
    }

    @Test
    default void fieldsTakeCombinations() {
        publishOneOfEach();
        assertFinds(new Fielded(Field.TITLE, anyOf(word("agenda"), word("charter"))), "charter/1", "agenda/rights.1");
        assertFinds(new Fielded(Field.TITLE, allOf(word("digital"), not(word("agenda")))), "charter/1");
        assertFinds(new Fielded(Field.KIND, not(word("report"))), "charter/1");
        assertFinds(
                allOf(word("networks"), new Fielded(Field.KIND, anyOf(word("report"), word("x")))), "agenda/rights.1");
    }

    @Test
    default void yearsAndDaysAreAskedByRanges() {
        publish(
                document("year").date("2003").paragraph("One."),
                document("month").date("2005-11").paragraph("One."),
                document("day").date("2016-11-18").paragraph("One."),
                document("undated").paragraph("One."));
        assertFinds(new YearRange(2003, 2005), "year/1", "month/1");
        assertFinds(new YearRange(null, 2004), "year/1");
        assertFinds(new YearRange(2005, null), "month/1", "day/1");
        assertFinds(new YearRange(null, null), "year/1", "month/1", "day/1");
        assertFinds(new YearRange(2016, 2003));
        assertFinds(new DateRange(LocalDate.of(2016, 11, 18), LocalDate.of(2016, 11, 18)), "day/1");
        assertFinds(new DateRange(LocalDate.of(2016, 11, 19), null));
        assertFinds(not(new YearRange(null, null)), "undated/1");
    }

    @Test
    default void dateKnownByYearOrMonthMatchesWhenAnyOfItsDaysDoes() {
        publish(
                document("year").date("2003").paragraph("One."),
                document("month").date("2003-12").paragraph("One."));
        assertFinds(new DateRange(LocalDate.of(2003, 12, 31), null), "year/1", "month/1");
        assertFinds(new DateRange(null, LocalDate.of(2003, 1, 1)), "year/1");
        assertFinds(new DateRange(LocalDate.of(2003, 6, 1), LocalDate.of(2003, 6, 2)), "year/1");
        assertFinds(new DateRange(LocalDate.of(2003, 6, 2), LocalDate.of(2003, 6, 1)));
    }

    @Test
    default void everythingAndNothingMeanTheSameInAField() {
        publishParagraphs("One.", "Two.");
        assertFinds(new Fielded(Field.TEXT, new Query.Everything()), "charter/1", "charter/2");
        assertFinds(new Fielded(Field.KIND, new Query.Nothing()));
    }
}
