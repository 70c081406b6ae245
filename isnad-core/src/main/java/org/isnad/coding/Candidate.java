package org.isnad.coding;

import java.util.List;
import java.util.Map;

/**
 * An event that a report may tell of, with what bears on whether it is news; what models are
 * trained on.
 *
 * @param event the event as it would be coded
 * @param salience names and values of the features that bear on its salience
 * @param type those that bear on its type
 * @param roles the parties that its sentences name
 * @param dates the times that it may have happened at
 * @param places where it may have happened
 * @param sentences the text that tells of it
 */
public record Candidate(
    CodedEvent event,
    Map<String, Double> salience,
    Map<String, Double> type,
    List<RoleCase> roles,
    List<DateCase> dates,
    List<PlaceCase> places,
    List<Span> sentences) {
  public Candidate {
    salience = Map.copyOf(salience);
    type = Map.copyOf(type);
    roles = List.copyOf(roles);
    dates = List.copyOf(dates);
    places = List.copyOf(places);
    sentences = List.copyOf(sentences);
  }
}
