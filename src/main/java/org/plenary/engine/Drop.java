package org.plenary.engine;

/**
 * What leaving a part of the question off would give.
 *
 * @param part the part as typed: a word, a phrase, a field with its value
 * @param start where it stands in the raw text
 * @param end behind its last character
 * @param without the text without it
 * @param count how many passages that finds, all other words and the filters kept
 */
public record Drop(String part, int start, int end, String without, long count) {}
