/**
 * How does a list of hits become a file that other programs read?
 *
 * <p>A {@link org.plenary.export.HitWriter} takes one hit after the other and keeps none, so a list may be of any length. What
 * is written here is text of a format with a specification of its own; JSON is written where the API's is.
 */
@NullMarked
package org.plenary.export;

import org.jspecify.annotations.NullMarked;
