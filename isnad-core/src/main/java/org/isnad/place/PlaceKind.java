package org.isnad.place;

/**
 * A word that says what kind of place follows («بلدة», «قرب», «شمال»).
 *
 * @param kind the kind
 * @param use inside, near, direction or facility
 */
public record PlaceKind(String kind, String use) {}
