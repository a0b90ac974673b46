/**
 * What stands at an address of the web?
 *
 * <p>Start with {@link org.plenary.fetch.Fetcher}: an address gives a file, or the reason why it gives none. People type addresses
 * and servers redirect to them, so none is trusted: {@link org.plenary.fetch.AddressGuard} lets pass what leads into the public
 * network only, the connection goes to the very place that was checked, and a redirect is checked as what was typed is.
 */
@NullMarked
package org.plenary.fetch;

import org.jspecify.annotations.NullMarked;
