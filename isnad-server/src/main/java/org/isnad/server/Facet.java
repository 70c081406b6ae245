package org.isnad.server;

import java.util.Locale;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** What events are counted by, and what can be chosen among them. */
enum Facet {
  TYPE(coded(e -> e.row().type())),
  STATUS(coded(e -> e.row().status())),
  COUNTRY(coded(e -> e.row().place() == null ? null : e.row().place().country())),
  ACTOR(actors(null)),
  PERPETRATOR(actors("perpetrator")),
  TARGET(actors("target")),
  MEANS((e, sink) -> e.row().means().forEach(code -> sink.accept(Value.of(code)))),
  STATE(coded(e -> e.row().killed() == null ? "none" : e.row().killed().state())),
  SOURCES(coded(Facet::sources));

  private final BiConsumer<EventRecord, Consumer<Value>> values;

  Facet(BiConsumer<EventRecord, Consumer<Value>> values) {
    this.values = values;
  }

  /**
   * @param name Arabic name of an actor; null for what the codebook names
   * @param key the names, letters folded
   */
  record Value(String value, String name, String nameEn, String key) {
    static Value of(String code) {
      return new Value(code, null, null, "");
    }
  }

  /** The parameter that chooses by it. */
  String parameter() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Hands over the values of an event; one that it has in several roles comes several times. */
  void values(EventRecord event, Consumer<Value> sink) {
    values.accept(event, sink);
  }

  boolean has(EventRecord event, Predicate<Value> wanted) {
    boolean[] has = new boolean[1];
    values(event, value -> has[0] |= wanted.test(value));
    return has[0];
  }

  private static BiConsumer<EventRecord, Consumer<Value>> coded(
      java.util.function.Function<EventRecord, String> code) {
    return (event, sink) -> {
      String value = code.apply(event);
      if (value != null) {
        sink.accept(Value.of(value));
      }
    };
  }

  private static BiConsumer<EventRecord, Consumer<Value>> actors(String role) {
    return (event, sink) -> {
      for (EventRecord.ActorKey actor : event.actors()) {
        if (role == null || role.equals(actor.role())) {
          sink.accept(new Value(actor.value(), actor.name(), actor.nameEn(), actor.key()));
        }
      }
    };
  }

  private static String sources(EventRecord event) {
    int sources = event.row().independentSources();
    return sources >= 3 ? "3+" : sources == 2 ? "2" : "1";
  }
}
