package org.plenary.index;

/**
 * What a word that the collection does not hold may have been meant for.
 *
 * @param text a word of the collection, or two that were run together
 * @param closeness 1 less the share of letters that differ, so below 1
 * @param passages how many hold it
 */
public record CloseWord(String text, double closeness, long passages) {}
