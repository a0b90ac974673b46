package org.plenary.evaluate;

/** A mean over questions, and the bounds of its 95% confidence interval. */
public record Estimate(double mean, double low, double high) {}
