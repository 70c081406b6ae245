package org.isnad.coding;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.isnad.actor.Actor;
import org.isnad.actor.ActorMention;
import org.isnad.actor.Generic;
import org.isnad.place.Place;

/**
 * Someone or something named at a place in the text that may be a perpetrator or a target.
 *
 * @param first first token
 * @param end token after the last
 * @param actor the known actor, or null
 * @param generic what it is otherwise, or null
 * @param state the state that an adjective names («غارات إسرائيلية»), or null
 */
record Party(int first, int end, Actor actor, Generic generic, Place state) {
  static Party of(ActorMention mention, int end) {
    return new Party(mention.firstToken(), end, mention.actor(), mention.generic(), null);
  }

  /** What two mentions of one party share. */
  String key() {
    return actor != null
        ? actor.id()
        : state != null ? "state:" + state.country() : "generic:" + generic.id();
  }

  String classOf() {
    return actor != null ? actor.classOf() : state != null ? "state-force" : generic.classOf();
  }

  boolean isFacility() {
    return generic != null && generic.isFacility();
  }

  boolean isFighter() {
    return generic != null && (generic.role().equals("fighter"));
  }

  ActorValue value(Scan scan, List<Actor> forces) {
    Span span = scan.span(first, end);
    Set<String> aliases = new LinkedHashSet<>();
    if (actor != null) {
      aliases.addAll(actor.aliases());
      aliases.add(span.text());
      aliases.remove(actor.name());
      return new ActorValue(
          actor.id(), actor.name(), span.text(), List.copyOf(aliases), span.begin(), span.end());
    }
    if (state != null) {
      for (Actor force : forces) {
        aliases.add(force.name());
      }
      return new ActorValue(
          null, state.name(), span.text(), List.copyOf(aliases), span.begin(), span.end());
    }
    return new ActorValue(null, span.text(), span.text(), List.of(), span.begin(), span.end());
  }
}
