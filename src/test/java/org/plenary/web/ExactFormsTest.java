package org.plenary.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plenary.web.ExactForms.Changed;

class ExactFormsTest {

    @ParameterizedTest
    @CsvSource({
        "WSIS outcome,               WSIS,                      =WSIS outcome",
        "role of WSIS,               WSIS,                      role of =WSIS",
        "(WSIS OR IGF),              WSIS,                      (=WSIS OR IGF)",
        "least  developed countries, least developed countries, =least =developed =countries"
    })
    void everyWordOfATermIsAskedForInItsForm(String text, String term, String exact) {
        assertThat(ExactForms.exactly(text, term).map(Changed::text).orElse(null))
                .isEqualTo(exact);
    }

    @ParameterizedTest
    @CsvSource({
        "WSIS+10, WSIS",
        "=WSIS, WSIS",
        "+3.5b (users), 3.5b",
        "preWSIS, WSIS",
        "'\"WSIS\"', WSIS",
        "a, b",
        "x, ' '"
    })
    void whatIsAPartOfSomethingStays(String text, String term) {
        assertThat(ExactForms.exactly(text, term)).isEmpty();
    }

    @Test
    void wordsSideBySideAreLoosenedTogether() {
        assertThat(ExactForms.loosened("=least =developed  countries (=WSIS) a=b =\"x\" = =="))
                .containsExactly(
                        new Changed("=least =developed", "least developed  countries (=WSIS) a=b =\"x\" = =="),
                        new Changed("=WSIS", "=least =developed  countries (WSIS) a=b =\"x\" = =="));
    }

    @Test
    void loosenedIsWhatWasMadeExact() {
        Changed exact = ExactForms.exactly("aid for least developed countries", "least developed countries")
                .orElseThrow();

        assertThat(ExactForms.loosened(exact.text()))
                .isEqualTo(List.of(new Changed(exact.stretch(), "aid for least developed countries")));
    }
}
