package org.plenary.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PublicationDateTest {

    @ParameterizedTest
    @CsvSource({
        "2016,       2016,             2016-01-01, 2016-12-31",
        "2016-02,    February 2016,    2016-02-01, 2016-02-29",
        "2016-11-18, 18 November 2016, 2016-11-18, 2016-11-18",
        "0999,       999,              0999-01-01, 0999-12-31",
    })
    void aDateIsAsExactAsItIsWritten(String text, String written, LocalDate first, LocalDate last) {
        PublicationDate date = PublicationDate.parse(" " + text + " ").orElseThrow();
        assertThat(date).hasToString(text);
        assertThat(date.written()).isEqualTo(written);
        assertThat(date.first()).isEqualTo(first);
        assertThat(date.last()).isEqualTo(last);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "16",
                "20161118",
                "2016-13",
                "2016-00",
                "2015-02-29",
                "2016-1-8",
                "2016-00-01",
                "0000",
                "n.d.",
                "２０１６"
            })
    void whatIsNoDateIsNotRead(String text) {
        assertThat(PublicationDate.parse(text)).isEmpty();
    }

    @Test
    void aDayNeedsItsMonth() {
        assertThatThrownBy(() -> new PublicationDate(2016, 0, 18)).isInstanceOf(DateTimeException.class);
    }
}
