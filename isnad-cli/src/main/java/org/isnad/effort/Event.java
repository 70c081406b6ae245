package org.isnad.effort;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * An event as it was annotated or coded.
 *
 * @param type code of the codebook, or null
 * @param days null where undated
 * @param place null where neither place nor country is known
 * @param perpetrator actors, each by its names
 * @param target actors, each by its names
 * @param responsibility names of who claimed it; empty for nobody
 */
record Event(
    String type,
    String salience,
    String status,
    Days days,
    Place place,
    List<List<String>> perpetrator,
    List<List<String>> target,
    Set<String> means,
    List<String> responsibility,
    List<Figure> claims) {
  Event {
    perpetrator = perpetrator.stream().map(List::copyOf).toList();
    target = target.stream().map(List::copyOf).toList();
    means = Set.copyOf(means);
    responsibility = List.copyOf(responsibility);
    claims = List.copyOf(claims);
  }

  Set<Figure.Key> figures() {
    return claims.stream().map(Figure::key).collect(Collectors.toSet());
  }
}
