package org.isnad.store;

/**
 * An outlet.
 *
 * @param name as its reports give it
 * @param reports number of its reports
 * @param reliability A to F by the Admiralty scale, or null; null and F mean unknown
 * @param credibility 1 to 6, or null; null and 6 mean unknown
 * @param by who said so, or null where nobody did
 * @param at when, ISO 8601 in UTC
 * @param reason why
 * @param decision id of the decision
 */
public record Source(
    String name,
    long reports,
    Character reliability,
    Integer credibility,
    String by,
    String at,
    String reason,
    Long decision) {}
