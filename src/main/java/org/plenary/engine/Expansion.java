package org.plenary.engine;

import java.util.List;

/**
 * What was looked for beside something typed.
 *
 * @param term as typed
 * @param also other names of it, or the one way in which its number is looked for
 */
public record Expansion(String term, List<String> also) {
    public Expansion {
        also = List.copyOf(also);
    }
}
