package org.plenary.index;

/** How many letters two words differ by: put in, left out, changed, or two neighbours swapped. */
final class EditDistance {
    private EditDistance() {}

    static int between(String one, String other) {
        int[][] distance = new int[one.length() + 1][other.length() + 1];
        for (int left = 0; left <= one.length(); left++) {
            for (int right = 0; right <= other.length(); right++) {
                distance[left][right] =
                        left == 0 || right == 0 ? left + right : best(one, other, left, right, distance);
            }
        }
        return distance[one.length()][other.length()];
    }

    private static int best(String one, String other, int left, int right, int[][] distance) {
        int changed = one.charAt(left - 1) == other.charAt(right - 1) ? 0 : 1;
        int best = Math.min(
                distance[left - 1][right - 1] + changed,
                1 + Math.min(distance[left - 1][right], distance[left][right - 1]));
        boolean swapped = left > 1
                && right > 1
                && one.charAt(left - 1) == other.charAt(right - 2)
                && one.charAt(left - 2) == other.charAt(right - 1);
        return swapped ? Math.min(best, 1 + distance[left - 2][right - 2]) : best;
    }
}
