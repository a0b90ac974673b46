package org.plenary.web;

/** Words that lead somewhere. */
public record Link(String text, String address) {}
