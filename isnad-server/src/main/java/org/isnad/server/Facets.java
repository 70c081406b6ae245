package org.isnad.server;

import java.util.BitSet;
import java.util.List;
import java.util.function.Function;

/** How many of the events asked for have which value, most first. */
record Facets(
    List<Count> type,
    List<Count> status,
    List<Count> country,
    List<Count> actor,
    List<Count> perpetrator,
    List<Count> target,
    List<Count> means,
    List<Count> state,
    List<Count> sources) {
  private static final int MOST = 100;

  /**
   * @param name Arabic name of an actor; null for what the codebook names
   */
  record Count(String value, String name, String nameEn, int count) {}

  /**
   * @param column the values of a facet
   * @param events those that count for a facet
   */
  static Facets of(Function<Facet, Column> column, Function<Facet, BitSet> events) {
    Function<Facet, List<Count>> count =
        facet -> column.apply(facet).count(events.apply(facet), MOST);
    return new Facets(
        count.apply(Facet.TYPE),
        count.apply(Facet.STATUS),
        count.apply(Facet.COUNTRY),
        count.apply(Facet.ACTOR),
        count.apply(Facet.PERPETRATOR),
        count.apply(Facet.TARGET),
        count.apply(Facet.MEANS),
        count.apply(Facet.STATE),
        count.apply(Facet.SOURCES));
  }
}
