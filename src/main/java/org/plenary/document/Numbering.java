package org.plenary.document;

/** How far the numbers before a document's paragraphs reach. */
public enum Numbering {
    /**
     * One count runs through the whole document, so that a number alone is a pinpoint; an annex that begins anew is cited with
     * its number by itself.
     */
    THROUGH,
    /**
     * Each number was given for a pinpoint by whoever prepared the document, whatever it looks like; one that comes again is
     * cited with its section.
     */
    GIVEN,
    /** Numbers, where there are any, begin anew in each section. */
    BY_SECTION
}
