package org.plenary.web;

/** What is written down of each request. */
public enum AccessLog {
    OFF,
    /** One line of JSON, without what was asked for: that is personal. */
    ON,
    /** The same with the parameters of the address. */
    WITH_QUERIES
}
