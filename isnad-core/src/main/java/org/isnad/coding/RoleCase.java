package org.isnad.coding;

import java.util.Map;

/**
 * A party that an event's sentences name; what the role model is trained on.
 *
 * @param actor the party as it would be coded
 * @param known key of a party that lexicons know by name, or null
 * @param kind what it is, as far as the model tells them apart
 * @param features names and values of the features that bear on its role
 */
public record RoleCase(ActorValue actor, String known, String kind, Map<String, Double> features) {
  public RoleCase {
    features = Map.copyOf(features);
  }
}
