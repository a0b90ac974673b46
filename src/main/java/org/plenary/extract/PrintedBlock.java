package org.plenary.extract;

import java.util.List;

/**
 * A paragraph, an item, a row or a heading as it is printed.
 *
 * @param page that it begins on
 * @param size of the font of its first line
 * @param bold whether all of it is
 * @param lines how many
 */
record PrintedBlock(String text, int page, float size, boolean bold, boolean row, int lines, List<String> notes) {}
