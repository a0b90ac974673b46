package org.plenary.index;

import org.plenary.document.Passage;

/** A passage as it goes into an index. */
public record EmbeddedPassage(Passage passage, Meaning meaning) {}
