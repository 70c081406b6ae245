package org.isnad.coding;

import java.util.Map;

/**
 * An event that a report may tell of, with what bears on whether it is news; what models are trained
 * on.
 *
 * @param event the event as it would be coded
 * @param features names and values of its features
 */
public record Candidate(CodedEvent event, Map<String, Double> features) {
  public Candidate {
    features = Map.copyOf(features);
  }
}
