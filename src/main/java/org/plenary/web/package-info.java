/**
 * How do people and programs reach Plenary over HTTP?
 *
 * <p>Start with {@link org.plenary.web.WebServer}: it binds every address and nothing else. A route turns its parameters into a
 * {@link org.plenary.engine.Question} in one place ({@code SearchForm}), asks the engine, and differs from its twin only in the
 * last line: {@code PageRoutes} answers people with {@link org.plenary.web.Pages}, the {@code *Api} classes answer programs with
 * the records of the {@code *Bodies} classes. Read on from it:
 *
 * <ul>
 *   <li>{@code Problems} is the one place where what went wrong becomes a status and a body;
 *   <li>{@code JettyLimits}, {@code SlowHeads}, {@code LowLevelErrors} set the HTTP library up for strangers;
 *       {@code AllowedHosts} and {@code WriteGuard} say whom we answer and who may change something; {@code SearchSlots} bounds
 *       how much runs at once;
 *   <li>{@code ChangesApi} and {@code ChangeRoutes} take documents in and let them be withdrawn; {@code MultipartForm} and
 *       {@code JsonDocument} read what is sent onto the disk, {@code BodyLimits} bounds it;
 *   <li>{@code ExportApi} sends all hits as they are found; {@code FeedPage} serves feed readers and search boxes;
 *       {@code SearchRecord} is what can be cited of a search; {@code RequestAddress} tells where a list goes on;
 *   <li>{@code RequestId} names a request, {@code RequestRecords} writes it down;
 *   <li>{@code QuotesApi} checks quotations for programs and people, {@code QuoteSummary} says in a sentence what came of it;
 *   <li>{@code EntityTags} lets clients keep answers.
 * </ul>
 *
 * <p>The only package that knows HTTP, HTML and the JSON that other tools read; its records are the wire format and are used
 * nowhere else.
 */
@NullMarked
package org.plenary.web;

import org.jspecify.annotations.NullMarked;
