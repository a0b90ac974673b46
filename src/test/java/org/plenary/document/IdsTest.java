package org.plenary.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdsTest {

    @ParameterizedTest
    @ValueSource(strings = {"wuzhen-report-2016", "A.RES.70_125", "2016", "乌镇报告"})
    void aDocumentIdIsLettersDigitsAndThreeMarks(String id) {
        assertThat(new DocumentId(id)).hasToString(id);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "-a", ".hidden", "..", "a/b", "a b", "a\n", "a?", "a%2F", "a\u0000"})
    void anythingElseIsNoDocumentId(String id) {
        assertThat(DocumentId.isValid(id)).isFalse();
        assertThatThrownBy(() -> new DocumentId(id)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aDocumentIdHasAtMostTwoHundredCharacters() {
        assertThat(DocumentId.isValid("a".repeat(200))).isTrue();
        assertThat(DocumentId.isValid("a".repeat(201))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "31715818",
                "bd35fb2d-4de6-48fb-ab3c-baead722854f",
                "Annotated_CAT_GC1_art.3_v1",
                "goal-1",
                "MED-10",
                " MED-10 "
            })
    void namesThatOtherToolsGiveAreKeptWhereTheyAreIds(String name) {
        assertThat(DocumentId.of(name)).hasToString(name.strip());
    }

    @Test
    void otherNamesBecomeIdsThatStayTheSameAndNeverMeet() {
        List<String> names = List.of(
                "doc_12#3",
                "doc_12/3",
                "doc_12-3",
                "doc_12?3",
                "_doc_12-3",
                "a".repeat(300),
                "a".repeat(301),
                "#",
                "..",
                "");
        List<DocumentId> ids = names.stream().map(DocumentId::of).toList();
        assertThat(ids).doesNotHaveDuplicates();
        assertThat(names.stream().map(DocumentId::of).toList()).isEqualTo(ids);
        assertThat(DocumentId.of("doc_12#3")).hasToString("doc_12-3-4a9aca126e08");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"wuzhen-report-2016/I.4", "wuzhen-report-2016/looking-ahead(3)", "agenda/12 bis", "乌镇/数字经济~2.1"})
    void aPassageIdReadsBackWhatItWrites(String written) {
        PassageId id = PassageId.parse(written).orElseThrow();
        assertThat(id).hasToString(written);
        assertThat(id.label()).isEqualTo(written.substring(written.indexOf('/') + 1));
    }

    @Test
    void theLongestPassageIdReadsBack() {
        PassageId longest = new PassageId(new DocumentId("𠀀".repeat(200)), "a".repeat(200));
        assertThat(PassageId.parse(longest.toString())).contains(longest);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/", "charter", "charter/", "charter/ ", "/1", "../1", "a b/1"})
    void whatIsNoPassageIdIsNotRead(String text) {
        assertThat(PassageId.parse(text)).isEmpty();
    }

    @Test
    void aLabelHasAtMostTwoHundredCharacters() {
        assertThat(PassageId.parse("charter/" + "a".repeat(201))).isEmpty();
    }
}
