package org.plenary.index;

import java.util.List;
import org.plenary.query.Query;

/** What the parts of the contract speak about. */
interface IndexUnderTest {
    SearchIndex index();

    default void publish(Documents.Draft... drafts) {
        Documents.publish(index(), drafts);
    }

    /** One document {@code charter} with these paragraphs, numbered from 1. */
    default void publishParagraphs(String... paragraphs) {
        Documents.Draft charter = Documents.document("charter");
        List.of(paragraphs).forEach(charter::paragraph);
        publish(charter);
    }

    default void assertFinds(Query query, String... ids) {
        Responses.assertHits(Ask.ask(query).of(index()), ids);
    }
}
