package org.plenary.index;

/** A state that stays until this is closed, which is to be done once. */
@FunctionalInterface
public interface HeldState extends AutoCloseable {
    @Override
    void close();
}
