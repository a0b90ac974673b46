package org.plenary.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.plenary.engine.Answer;

/**
 * What can be had of an answer besides the page.
 *
 * @param exports all hits, in one file each
 * @param feed the address that programs follow
 * @param citation of the search
 * @param records the same in other forms
 */
public record TakeAway(String heading, List<Link> exports, String feed, String citation, List<Link> records) {
    static TakeAway of(Answer answer, String origin, Instant now) {
        SearchAddress address = new SearchAddress(answer.question());
        List<Link> exports = new ArrayList<>();
        for (ExportFormat format : ExportFormat.values()) {
            exports.add(new Link(format.label(), address.export(format)));
        }
        List<Link> records = List.of(
                new Link("BibTeX", address.record(SearchRecord.Format.BIBTEX)),
                new Link("JSON", address.record(SearchRecord.Format.JSON)),
                new Link("plain text", address.record(SearchRecord.Format.TEXT)));
        long total = answer.response().total();
        return new TakeAway(
                total == 1 ? "Export the paragraph" : "Export all " + Count.paragraphs(total),
                exports,
                address.feed(),
                SearchRecord.of(answer, origin, now).text(),
                records);
    }
}
