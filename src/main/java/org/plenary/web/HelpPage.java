package org.plenary.web;

import java.util.ArrayList;
import java.util.List;

/** The query language by examples that can be followed. */
public record HelpPage(List<Row> rows) {

    /** @param example a question, and what it finds */
    public record Row(Link example, String meaning) {}

    static HelpPage standard() {
        List<Row> rows = new ArrayList<>();
        add(rows, "digital divide", "paragraphs with both words, in any of their forms");
        add(rows, "\"digital divide\"", "the phrase, word for word; little words count too");
        add(rows, "cybercrime OR cyberterrorism", "either; operators are in capitals");
        add(rows, "cybersecurity NOT terrorism", "the first without the second; -terrorism means the same");
        add(rows, "(privacy OR surveillance) \"human rights\"", "brackets group");
        add(rows, "=norms", "this form only: norms, not norm or normal");
        add(rows, "govern*", "any word that begins so; a ? inside a word stands for one letter");
        add(rows, "cybersecurty~", "words spelled nearly so");
        add(rows, "internet NEAR/5 governance", "within five words of each other, in either order");
        add(rows, "broadband /s price", "both in one sentence");
        add(rows, "\"internet governance\"~3", "the words of the phrase with up to three moves between them");
        add(rows, "title:\"Tunis Agenda\" forum", "the first in the title of the document");
        add(rows, "section:\"Looking ahead\" cybersecurity", "the first in the headings above the paragraph");
        add(rows, "stakeholders year:2003..2005", "documents of these years");
        add(rows, "norms date:2015-07..2016", "documents published between these dates, as exactly as given");
        add(rows, "symbol:A/RES/70/125", "a document by its number");
        add(rows, "doc:wuzhen-report-2016 cloud", "one document by its id");
        return new HelpPage(rows);
    }

    private static void add(List<Row> rows, String example, String meaning) {
        rows.add(new Row(new Link(example, SearchAddress.search(example)), meaning));
    }
}
