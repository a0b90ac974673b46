package org.plenary.index;

import org.plenary.document.PassageId;

/**
 * What a passage of the collection says an acronym stands for.
 *
 * @param definedIn the first passage that says so
 * @param passages how many say so
 */
public record AcronymDefinition(String acronym, String meaning, PassageId definedIn, int passages) {}
