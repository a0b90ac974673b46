/**
 * Which parts make up the program, and what are its commands?
 *
 * <p>{@link org.plenary.Main} hands the words of the command line to a command; a command opens an
 * {@link org.plenary.Application}, the one place that says {@code new} for the big parts, and prints. {@link org.plenary.ExitCode}
 * is the one place that turns failures into exit codes.
 */
@NullMarked
package org.plenary;

import org.jspecify.annotations.NullMarked;
