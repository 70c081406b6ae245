package org.isnad.coding;

import java.util.Map;

/**
 * A party that an event's sentences name; what the role model is trained on.
 *
 * @param actor the party as it would be coded
 * @param features names and values of the features that bear on its role
 */
public record RoleCase(ActorValue actor, Map<String, Double> features) {
  public RoleCase {
    features = Map.copyOf(features);
  }
}
