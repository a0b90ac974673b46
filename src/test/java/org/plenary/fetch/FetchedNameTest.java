package org.plenary.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FetchedNameTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "http://a.example/docs/charter.pdf            | application/pdf | charter.pdf",
                "http://a.example/docs/Charter.PDF            | application/pdf | Charter.PDF",
                "http://a.example/docs/charter                | application/pdf | charter.pdf",
                "http://a.example/docs/charter/               | text/html       | charter.html",
                "http://a.example/docs/charter.php?id=3       | text/html       | charter.html",
                "http://a.example/page.aspx                   | application/pdf | page.pdf",
                "http://a.example/error.pdf                   | text/html       | error.pdf.html",
                "http://a.example/A/RES/70/125                | application/pdf | RES-70-125.pdf",
                "http://a.example/A/70/174                    | application/pdf | A-70-174.pdf",
                "http://a.example/en/charter/index.html       | text/html       | charter-index.html",
                "http://www.a.example/                        | text/html       | www-a-example.html",
                "http://www.a.example/2016/                   | text/html       | www-a-example-2016.html",
                "http://a.example/collection.jsonl            | text/plain      | collection.jsonl",
                "http://a.example/notes.md                    | text/plain      | notes.md",
                "http://a.example/archive/all.jsonl.gz        | application/gzip | all.jsonl.gz",
                "http://a.example/charter                     | -               | charter",
                "http://a.example/%E5%AE%A3%E8%A8%80.pdf      | application/pdf | 宣言.pdf",
                "http://a.example/plan%25+1.pdf               | application/pdf | plan%+1.pdf",
                "http://a.example/%FF%FE.pdf                  | application/pdf | a-example-��.pdf"
            })
    void withoutAnyWordOfTheServerTheAddressNamesTheFile(String address, String type, String name) {
        assertName("", address, type == null ? "" : type, name);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "attachment; filename=\"Charter of Ports.pdf\"                  | Charter of Ports.pdf",
                "inline;FileName=charter.pdf;x=y                                | charter.pdf",
                "attachment; filename=\"a.pdf\"; filename*=UTF-8''%e5%ae%a3.pdf | 宣.pdf",
                "attachment; filename*=iso-8859-1'en'caf%E9.pdf               | café.pdf",
                "attachment; filename*=UTF-8''%zz%e5%ae%a3.pdf                | %zz宣.pdf",
                "attachment; filename=\"\"                                      | page.pdf",
                "attachment; filename=\"\u00e5\u00ae\u00a3.pdf\"                | 宣.pdf",
                "attachment; filename=\"caf\u00e9.pdf\"                         | café.pdf",
                "attachment; filename=\"charter\"                               | charter.pdf",
                "attachment                                                     | page.pdf"
            })
    void whatTheServerCallsTheFileCountsFirst(String disposition, String name) {
        assertName(disposition, "http://a.example/page.php", "application/pdf", name);
    }

    private static void assertName(String disposition, String address, String type, String name) {
        assertThat(FetchedName.of(
                        disposition,
                        URI.create(address),
                        ContentTypes.endings(type).orElseThrow()))
                .isEqualTo(name);
    }
}
