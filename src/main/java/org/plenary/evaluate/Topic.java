package org.plenary.evaluate;

/** A question of a set, as typed, and the name that judgements and runs know it by. */
public record Topic(String id, String text) {}
