/**
 * What can one do with Plenary? Answer a question, open a passage, rebuild the index.
 */
@NullMarked
package org.plenary.engine;

import org.jspecify.annotations.NullMarked;
