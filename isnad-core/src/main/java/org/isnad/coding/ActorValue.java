package org.isnad.coding;

import java.util.List;

/**
 * An actor or target of an event.
 *
 * @param id identity in the actor lexicon ({@code isis}), or null for people or things named only
 *     by their words
 * @param name canonical Arabic name
 * @param mention the words of the text
 * @param aliases other Arabic names of the same actor
 * @param begin UTF-16 offset of the mention
 * @param end UTF-16 offset after the mention
 */
public record ActorValue(
    String id, String name, String mention, List<String> aliases, int begin, int end) {
  public ActorValue {
    aliases = List.copyOf(aliases);
  }
}
