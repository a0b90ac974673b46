package org.plenary.embed;

import java.util.Arrays;
import java.util.List;

/**
 * A text as a point on the unit sphere of one model; vectors of different models say nothing to each other.
 *
 * @param model name of the model
 * @param vector of length 1; not to be changed
 */
public record Embedding(String model, float[] vector) {

    /** The cosine of the angle between two vectors of the same model: 1 for the same direction. */
    public float cosine(Embedding other) {
        if (!model.equals(other.model)) {
            throw new IllegalArgumentException("vectors of " + model + " and " + other.model);
        }
        float sum = 0;
        for (int at = 0; at < vector.length; at++) {
            sum += vector[at] * other.vector[at];
        }
        return sum;
    }

    /**
     * A vector of length 1 that points between this one and the middle of others.
     *
     * @param others of the same model, of length 1; with none of them, or no middle, this stays as it is
     * @param part length of their middle where this has 1
     */
    public Embedding towards(List<float[]> others, double part) {
        double[] middle = new double[vector.length];
        for (float[] other : others) {
            for (int at = 0; at < middle.length; at++) {
                middle[at] += other[at];
            }
        }
        double length = Math.sqrt(Arrays.stream(middle).map(each -> each * each).sum());
        if (length == 0) {
            return this;
        }
        float[] sum = new float[vector.length];
        for (int at = 0; at < sum.length; at++) {
            sum[at] = (float) (vector[at] + part * middle[at] / length);
        }
        return new Embedding(model, normalised(sum));
    }

    /** The same direction with length 1. */
    static float[] normalised(float[] vector) {
        double squares = 0;
        for (float each : vector) {
            squares += each * each;
        }
        float length = (float) Math.sqrt(squares);
        float[] normalised = new float[vector.length];
        for (int at = 0; at < vector.length; at++) {
            normalised[at] = vector[at] / length;
        }
        return normalised;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Embedding(String itsModel, float[] its)
                && model.equals(itsModel)
                && Arrays.equals(vector, its);
    }

    @Override
    public int hashCode() {
        return 31 * model.hashCode() + Arrays.hashCode(vector);
    }

    @Override
    public String toString() {
        return model + Arrays.toString(Arrays.copyOf(vector, Math.min(4, vector.length)));
    }
}
