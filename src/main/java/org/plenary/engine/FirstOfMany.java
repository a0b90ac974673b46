package org.plenary.engine;

import java.util.ArrayList;
import java.util.List;

/** Keeps the first two hundred things, which is more than people read, and counts them all. */
final class FirstOfMany<T> {
    static final int MOST = 200;

    private final List<T> kept = new ArrayList<>();
    private int inAll;

    void add(T thing) {
        inAll++;
        if (kept.size() < MOST) {
            kept.add(thing);
        }
    }

    /** Counts what was counted elsewhere, behind all that is kept. */
    void addUnnamed(int more) {
        inAll += more;
    }

    List<T> kept() {
        return List.copyOf(kept);
    }

    int inAll() {
        return inAll;
    }
}
