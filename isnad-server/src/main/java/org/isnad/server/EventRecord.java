package org.isnad.server;

import java.util.ArrayList;
import java.util.List;
import org.isnad.coding.ActorValue;
import org.isnad.ledger.LedgerEvent;
import org.isnad.text.Normalizer;

/**
 * An event of the catalogue: its row, and what it is found by.
 *
 * @param place names of place, facility and province, letters folded
 * @param actors identities and names of those who did, suffered or claimed it, letters folded
 * @param words all that {@code q} looks through
 */
record EventRecord(EventSummary row, String place, List<ActorKey> actors, String words) {
  /**
   * @param role {@code perpetrator}, {@code target} or {@code responsibility}
   * @param value identity, or the name where there is none
   * @param key the name, letters folded
   */
  record ActorKey(String role, String value, String name, String nameEn, String key) {}

  static EventRecord of(EventSummary row, LedgerEvent event) {
    String place =
        event.place() == null
            ? ""
            : key(
                event.place().name(),
                event.place().detail(),
                event.place().admin1(),
                row.place().nameEn());
    List<ActorKey> actors = new ArrayList<>();
    add(actors, "perpetrator", event.perpetrator());
    add(actors, "target", event.target());
    add(actors, "responsibility", event.responsibility());
    StringBuilder words = new StringBuilder(place);
    actors.forEach(actor -> words.append(actor.key()));
    words.append(key(event.id()));
    return new EventRecord(row, place, List.copyOf(actors), words.toString());
  }

  private static void add(List<ActorKey> actors, String role, List<ActorValue> values) {
    for (ActorValue value : values) {
      EventSummary.Actor actor = EventSummary.Actor.of(value);
      actors.add(
          new ActorKey(
              role,
              actor.id() == null ? actor.name() : actor.id(),
              actor.name(),
              actor.nameEn(),
              key(actor.id(), actor.name(), value.mention(), actor.nameEn())));
    }
  }

  /** Names as they are searched: letters folded, a bar between and around them. */
  static String key(String... names) {
    StringBuilder key = new StringBuilder("|");
    for (String name : names) {
      if (name != null) {
        key.append(fold(name)).append('|');
      }
    }
    return key.toString();
  }

  static String fold(String name) {
    return Normalizer.key(name).toLowerCase(java.util.Locale.ROOT);
  }
}
