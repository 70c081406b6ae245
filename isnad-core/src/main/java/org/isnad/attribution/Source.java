package org.isnad.attribution;

/**
 * A teller of the lexicon.
 *
 * @param id identity
 * @param name canonical Arabic name
 * @param kind agency, outlet, official, …
 * @param openEnd whether the words after it belong to the name («المتحدث باسم …»)
 */
public record Source(String id, String name, String kind, boolean openEnd) {}
