package org.plenary.document;

/** How far the numbers before a document's paragraphs reach. */
public enum Numbering {
    /** One count runs through the whole document, so that a number alone is a pinpoint. */
    THROUGH,
    /** Numbers, where there are any, begin anew in each section. */
    BY_SECTION
}
