package org.plenary.engine;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.plenary.language.Concept;
import org.plenary.language.Thesaurus;
import org.plenary.query.Query;
import org.plenary.query.QueryParser;

/** What is looked for beside what was typed. Names in braces, the typed one first; numbers with the range looked for. */
class QueryExpansionTest {
    private static final Function<String, List<String>> ACRONYMS =
            acronym -> acronym.equals("OHRLLS") ? List.of("Office of the High Representative") : List.of();

    private final Thesaurus thesaurus = new Thesaurus(List.of(
            new Concept("United Nations", List.of("UN"), List.of(), Set.of()),
            new Concept("Internet Governance Forum", List.of("IGF"), List.of(), Set.of()),
            new Concept("digital divide", List.of(), List.of("数字鸿沟"), Set.of())));

    @ParameterizedTest
    @CsvSource(delimiterString = " -> ", quoteCharacter = '`', textBlock = """
        peace                          -> peace
        UN                             -> {UN | United Nations}
        UN reform                      -> {UN | United Nations} AND reform
        reform of united nations       -> reform AND of AND {(united AND nations) | UN}
        UN IGF                         -> {UN | United Nations} AND {IGF | Internet Governance Forum}
        UN OR peace                    -> {UN | United Nations} OR peace
        (UN OR peace) reform           -> ({UN | United Nations} OR peace) AND reform
        (UN reform) OR (IGF peace)     -> ({UN | United Nations} AND reform) OR ({IGF | Internet Governance Forum} AND peace)
        united "x y" nations           -> united AND <Phrase> AND nations
        数字鸿沟                        -> {数字鸿沟 | digital divide}
        缩小数字鸿沟的措施               -> 缩小 AND {数字鸿沟 | digital divide} AND 的措施
        3.2 billion people             -> {3.2 billion # 3200000000} AND people
        over 40% of UN members         -> over AND {40% # 40 %} AND of AND {UN | United Nations} AND members
        """)
    void namesAndNumbersAreAddedToPlainWords(String typed, String expanded) {
        assertThat(written(expanded(typed).query())).isEqualTo(expanded);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "?",
                "\"UN\"",
                "=UN",
                "-UN",
                "UN*",
                "UN~",
                "title:UN",
                "UN NEAR/3 peace",
                "\"3.2 billion\"",
                "peace ☮",
                "= UN/x"
            })
    void whatWasTypedExactlyOrForAPlaceStaysAsItIs(String typed) {
        Query query = QueryParser.parse(typed).query();
        QueryExpansion.Expanded expanded = QueryExpansion.of(query, thesaurus, ACRONYMS);
        assertThat(expanded.query()).isEqualTo(query);
        assertThat(expanded.expansions()).isEmpty();
    }

    @Test
    void acronymThatTheCollectionExplainsIsLookedForByItsMeaningTooAndOnlyInCapitals() {
        assertThat(expanded("role of OHRLLS").expansions())
                .containsExactly(new Expansion("OHRLLS", List.of("Office of the High Representative")));
        assertThat(expanded("role of ohrlls").expansions()).isEmpty();
        assertThat(expanded("=OHRLLS role").expansions()).isEmpty();
    }

    private QueryExpansion.Expanded expanded(String typed) {
        return QueryExpansion.of(QueryParser.parse(typed).query(), thesaurus, ACRONYMS);
    }

    private static String written(Query query) {
        if (query instanceof Query.Word(String text)) {
            return text;
        }
        if (query instanceof Query.And(List<Query> clauses)) {
            return joined(clauses, " AND ");
        }
        if (query instanceof Query.Or(List<Query> clauses)) {
            return joined(clauses, " OR ");
        }
        if (query instanceof Query.Equivalents(Query typed, List<Query.Word> others)) {
            return "{" + bracketed(typed) + " | "
                    + others.stream().map(Query.Word::text).collect(joining(" | ")) + "}";
        }
        if (query instanceof Query.Amount(Query typed, BigDecimal low, BigDecimal high, String unit)) {
            String range = low.equals(high) ? low.toPlainString() : low.toPlainString() + ".." + high.toPlainString();
            return "{" + written(typed).replace(" AND ", " ") + " # " + (range + " " + unit).strip() + "}";
        }
        return "<" + query.getClass().getSimpleName() + ">";
    }

    private static String joined(List<Query> clauses, String operator) {
        return clauses.stream().map(QueryExpansionTest::bracketed).collect(joining(operator));
    }

    private static String bracketed(Query query) {
        boolean operation = query instanceof Query.And || query instanceof Query.Or;
        return operation ? "(" + written(query) + ")" : written(query);
    }
}
