/**
 * How do people and programs reach Plenary over HTTP?
 *
 * <p>Start with {@code WebServer}: it binds the routes and nothing else. A route turns its parameters into a
 * {@link org.plenary.engine.Question} in one place, asks the engine, and differs from its twin only in the last line: the page
 * for people, the JSON body for programs.
 *
 * <p>The only package that knows HTTP, HTML and the JSON that other tools read; its records are the wire format and are used
 * nowhere else.
 */
@NullMarked
package org.plenary.web;

import org.jspecify.annotations.NullMarked;
