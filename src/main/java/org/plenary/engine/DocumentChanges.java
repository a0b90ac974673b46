package org.plenary.engine;

/** How many documents a build took up, put in place of what had their id, took out, and left as they were. */
public record DocumentChanges(int added, int replaced, int removed, int unchanged) {

    boolean none() {
        return added + replaced + removed == 0;
    }
}
