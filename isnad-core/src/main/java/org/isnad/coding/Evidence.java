package org.isnad.coding;

/**
 * Words that support one value of one slot of an event.
 *
 * @param slot {@code type}, {@code status}, {@code date}, {@code place}, {@code perpetrator},
 *     {@code target}, {@code means}, {@code responsibility} or {@code phase}
 * @param value the coded value, as it stands in the slot
 * @param span the words
 */
public record Evidence(String slot, String value, Span span) {}
