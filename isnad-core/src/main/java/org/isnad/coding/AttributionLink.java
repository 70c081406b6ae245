package org.isnad.coding;

/**
 * One link of the chain of those who tell something; chains go from the outermost teller to the one
 * who knows at first hand.
 *
 * @param name canonical name where the teller is known, else the words
 * @param mention the words of the text
 * @param kind {@code agency}, {@code outlet}, {@code official}, {@code force}, {@code group},
 *     {@code monitor}, {@code medical}, {@code witness}, {@code organisation}, {@code document}
 * @param actorId actor lexicon identity where the teller is a party, or null
 * @param begin UTF-16 offset of the mention
 * @param end UTF-16 offset after the mention
 */
public record AttributionLink(
    String name, String mention, String kind, String actorId, int begin, int end) {}
