package org.plenary.embed;

import java.util.Arrays;

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
