/**
 * What must any index do?
 *
 * <p>{@link org.plenary.index.SearchIndex} is the seam between the questions people ask and the machinery that answers: the
 * engine sees only this interface, and the values that cross it are here too ({@link org.plenary.index.SearchRequest} in,
 * {@link org.plenary.index.SearchResponse} out). What the interface means is said by its contract suite in the tests, which
 * every implementation runs.
 *
 * <p>No raw query of any engine, no scroll and no method for one caller crosses the seam.
 */
@NullMarked
package org.plenary.index;

import org.jspecify.annotations.NullMarked;
