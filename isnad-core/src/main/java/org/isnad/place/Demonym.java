package org.isnad.place;

/** A country's adjective («سوري»), as distinct from its name. */
public record Demonym(Place country) {}
