package org.isnad.coding;

import java.util.Map;

/**
 * A sentence beside an event that was told of before it; what the link model is trained on.
 *
 * @param features names and values of the features that bear on whether it goes on with the event
 * @param same whether it does
 */
public record LinkCase(Map<String, Double> features, boolean same) {
  public LinkCase {
    features = Map.copyOf(features);
  }
}
