package org.plenary.evaluate;

/**
 * A line that was left out.
 *
 * @param number from 1
 * @param reason for people: short, lower case, no full stop
 */
public record BadLine(int number, String reason) {
    @Override
    public String toString() {
        return "line " + number + ": " + reason;
    }
}
