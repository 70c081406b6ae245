package org.isnad.actor;

import java.util.List;

/**
 * A known actor of the lexicon.
 *
 * @param id identity, for example {@code isis}
 * @param name canonical Arabic name
 * @param nameEn English name
 * @param kind army, police, militia, armed-group, …
 * @param classOf state-force, armed-group, civilian or other
 * @param country ISO code of its home, or empty
 * @param parent id of the umbrella it belongs to, or empty
 * @param aliases its other Arabic names
 */
public record Actor(
    String id,
    String name,
    String nameEn,
    String kind,
    String classOf,
    String country,
    String parent,
    List<String> aliases) {
  public Actor {
    aliases = List.copyOf(aliases);
  }
}
