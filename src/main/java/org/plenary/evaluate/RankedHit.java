package org.plenary.evaluate;

/** What stands at a place of a ranking. */
public record RankedHit(String id, double score) {}
