package org.plenary.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.plenary.document.DocumentId;

class NearestIdsTest {
    private static final List<DocumentId> IDS = Stream.of(
                    "gge-2010",
                    "gge-2013",
                    "gge-2015",
                    "wsis-geneva-plan-2003",
                    "wsis-tunis-agenda-2005",
                    "wuzhen-report-2016")
            .map(DocumentId::new)
            .toList();

    @Test
    void aMistypedIdFindsTheOneMeant() {
        assertNearest("wuzen-report-2016", "wuzhen-report-2016");
        assertNearest("tunis-agenda", "wsis-tunis-agenda-2005");
    }

    @Test
    void capitalsDoNotMatter() {
        assertNearest("WUZHEN-Report-2016", "wuzhen-report-2016");
    }

    @Test
    void theNearestComesFirstAndEqualsInOrder() {
        assertThat(NearestIds.among(IDS, "gge-2014", 3))
                .extracting(DocumentId::value)
                .containsExactly("gge-2010", "gge-2013", "gge-2015");
        assertThat(NearestIds.among(IDS, "gge-2015-report", 1)).containsExactly(new DocumentId("gge-2015"));
    }

    @Test
    void noMoreThanAskedForAreGiven() {
        assertThat(NearestIds.among(IDS, "gge-2014", 2)).hasSize(2);
    }

    @Test
    void whatLooksLikeNoneFindsNone() {
        assertThat(NearestIds.among(IDS, "budapest", 5)).isEmpty();
        assertThat(NearestIds.among(IDS, "", 5)).isEmpty();
        assertThat(NearestIds.among(IDS, "x", 5)).isEmpty();
    }

    private static void assertNearest(String wanted, String expected) {
        assertThat(NearestIds.among(IDS, wanted, 1)).containsExactly(new DocumentId(expected));
    }
}
