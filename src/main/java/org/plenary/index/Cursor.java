package org.plenary.index;

import org.plenary.document.PassageId;

/**
 * Where a walk through all hits stands: behind one hit, in one published state.
 *
 * @param version the state that is walked
 * @param key what the last hit was sorted by: its score, or its day as days since 1970-01-01
 * @param last the last hit given
 * @param position its place within its document
 */
public record Cursor(String version, double key, PassageId last, int position) {}
