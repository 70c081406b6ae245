package org.isnad.coding;

/**
 * A word that tells of an event.
 *
 * @param id identity of the sense
 * @param type a type of the codebook by its code, or attack, blast, operation, incident, which
 *     context decides
 * @param weight 3 tells of an event by itself, 2 usually does, 1 only beside people or a place
 * @param means what the word implies, or null
 * @param feature name of the feature that it is to models
 */
record Trigger(String id, String type, int weight, Means means, String feature) {
  Trigger(String id, String type, int weight, Means means) {
    this(id, type, weight, means, "trigger=" + id);
  }

  EventType eventType() {
    for (EventType candidate : EventType.values()) {
      if (candidate.code().equals(type)) {
        return candidate;
      }
    }
    return null;
  }
}
