package org.plenary.extract;

/**
 * A character as it stands on a page that is held upright, the origin at the upper left, lengths in points.
 *
 * @param text one character or the few that a ligature stands for; a space where the file prints one
 * @param y of the base line
 * @param size of the font as printed
 * @param space how wide a space is there
 */
record Glyph(String text, float x, float y, float width, float size, float space, boolean bold) {
    float end() {
        return x + width;
    }

    boolean isSpace() {
        return text.isBlank();
    }
}
