package org.isnad.server;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.isnad.coding.Coded;
import org.isnad.coding.GroupClass;
import org.isnad.coding.Measure;
import org.isnad.coding.Side;
import org.isnad.coding.Subject;
import org.isnad.ledger.FigureKey;
import org.isnad.store.ClaimRef;
import org.isnad.store.Decided;
import org.isnad.store.Decision;
import org.isnad.store.MentionRef;
import org.isnad.store.Store;
import org.isnad.store.StoredDecision;
import org.springframework.stereotype.Service;
import tools.jackson.databind.JsonNode;

/** What analysts decide. */
@Service
class Decisions {
  private static final int LONGEST_REASON = 2_000;
  private static final int MOST_MENTIONS = 1_000;

  private final Store store;
  private final Events events;
  private final Feed feed;

  Decisions(Store store, Events events, Feed feed) {
    this.store = store;
    this.events = events;
    this.feed = feed;
  }

  /**
   * A decision as it is asked for.
   *
   * @param event that it is about, at the revision of {@code If-Match}
   * @param decision {@code kind} and what belongs to it; see docs/server.md
   */
  record Wanted(String event, String reason, JsonNode decision) {}

  /**
   * What came of it.
   *
   * @param events ids of those that changed
   * @param event in which the mention that it is anchored to is now, or null
   */
  record Outcome(View decision, List<String> events, String event) {}

  /** A decision as it is kept. */
  record View(
      long id,
      String at,
      String by,
      String reason,
      String kind,
      List<Map<String, Object>> parts,
      Long undoes,
      Long undoneBy) {
    static View of(StoredDecision stored) {
      return new View(
          stored.id(),
          stored.at(),
          stored.by(),
          stored.reason(),
          stored.kind(),
          stored.decisions().stream().map(Decisions::part).toList(),
          stored.undoes(),
          stored.undoneBy());
    }
  }

  /** Part of a decision: its kind and what that kind has. */
  private static Map<String, Object> part(Decision decision) {
    Map<String, Object> part = new LinkedHashMap<>();
    if (decision instanceof Decision.MustLink link) {
      part.put("kind", "must-link");
      part.put("a", link.a());
      part.put("b", link.b());
    } else if (decision instanceof Decision.CannotLink link) {
      part.put("kind", "cannot-link");
      part.put("a", link.a());
      part.put("b", link.b());
    } else if (decision instanceof Decision.MoveClaim move) {
      part.put("kind", "move-claim");
      part.put("claim", ClaimPart.of(move.claim()));
      part.put("to", move.to());
    } else if (decision instanceof Decision.Correct correct) {
      part.put("kind", "correct");
      part.put("anchor", correct.anchor());
      part.put("slot", correct.slot());
      part.put("value", new RawJson(correct.valueJson()));
    } else if (decision instanceof Decision.SetEstimate set) {
      part.put("kind", "estimate");
      part.put("anchor", set.anchor());
      part.put("figure", FigurePart.of(set.figure()));
      part.put("low", set.low());
      part.put("best", set.best());
      part.put("high", set.high());
    } else if (decision instanceof Decision.Reliability rating) {
      part.put("kind", "reliability");
      part.put("source", rating.source());
      part.put("reliability", rating.reliability());
      part.put("credibility", rating.credibility());
    } else if (decision instanceof Decision.PartOf belongs) {
      part.put("kind", "part-of");
      part.put("part", belongs.part());
      part.put("whole", belongs.whole());
    } else if (decision instanceof Decision.Accept accept) {
      part.put("kind", "accept");
      part.put("anchor", accept.anchor());
    }
    return part;
  }

  record ClaimPart(String report, String mention, int begin, int end, String measure) {
    static ClaimPart of(ClaimRef claim) {
      return new ClaimPart(
          claim.report(), claim.mention(), claim.begin(), claim.end(), claim.measure().code());
    }
  }

  record FigurePart(
      String measure,
      String subject,
      @JsonProperty("class") String classOf,
      String side,
      String actorId,
      String mention) {
    static FigurePart of(FigureKey key) {
      return new FigurePart(
          key.measure().code(),
          key.subject().code(),
          key.classOf().code(),
          key.side().code(),
          key.actorId(),
          key.mention());
    }
  }

  /**
   * @param revision of the event on which it was decided
   */
  Outcome decide(String by, Wanted wanted, long revision) {
    if (wanted.event() == null || wanted.event().isBlank()) {
      throw ApiException.wrong("event", "the event is missing");
    }
    String reason = reason(wanted.reason());
    Fields fields = new Fields(wanted.decision());
    Store.StoredEvent event = events.stored(wanted.event());
    Map<String, Long> expected = Map.of(wanted.event(), revision);
    Decided decided =
        switch (fields.text("kind", true)) {
          case "merge" ->
              store.merge(by, reason, wanted.event(), fields.text("other", true), expected);
          case "split" ->
              store.split(by, reason, wanted.event(), fields.mentions("mentions"), expected);
          case "must-link" ->
              store.decide(
                  by,
                  reason,
                  List.of(new Decision.MustLink(fields.mention("a"), fields.mention("b"))),
                  expected);
          case "cannot-link" ->
              store.decide(
                  by,
                  reason,
                  List.of(new Decision.CannotLink(fields.mention("a"), fields.mention("b"))),
                  expected);
          case "part-of" ->
              store.decide(
                  by,
                  reason,
                  List.of(
                      new Decision.PartOf(
                          anchor(fields, event), first(events.stored(fields.text("other", true))))),
                  expected);
          case "move-claim" ->
              store.decide(
                  by,
                  reason,
                  List.of(
                      new Decision.MoveClaim(
                          fields.claim("claim"), fields.has("to") ? fields.mention("to") : null)),
                  expected);
          case "correct" ->
              store.decide(
                  by,
                  reason,
                  List.of(
                      new Decision.Correct(
                          anchor(fields, event), fields.text("slot", true), fields.json("value"))),
                  expected);
          case "estimate" ->
              store.decide(
                  by,
                  reason,
                  List.of(
                      new Decision.SetEstimate(
                          anchor(fields, event),
                          fields.figure("figure"),
                          fields.number("low"),
                          fields.number("best"),
                          fields.number("high"))),
                  expected);
          case "accept" ->
              store.decide(
                  by, reason, List.of(new Decision.Accept(anchor(fields, event))), expected);
          default -> throw ApiException.wrong("decision.kind", "there is no such kind of decision");
        };
    feed.refresh();
    return new Outcome(View.of(decided.decision()), decided.events(), decided.event());
  }

  /** The mention that was named, or else the first of the event that is news of it. */
  private static MentionRef anchor(Fields fields, Store.StoredEvent event) {
    if (fields.has("anchor")) {
      return fields.mention("anchor");
    }
    return first(event);
  }

  private static MentionRef first(Store.StoredEvent event) {
    if (event.members().isEmpty()) {
      throw ApiException.notFound("event that stands", event.event().id());
    }
    Store.Member first = event.members().get(0);
    return new MentionRef(first.reportId(), first.mentionId());
  }

  Outcome undo(long id, String by, String reason) {
    Decided decided = store.undo(id, by, reason(reason));
    feed.refresh();
    return new Outcome(View.of(decided.decision()), decided.events(), decided.event());
  }

  Outcome rate(String by, String source, String reliability, Integer credibility, String reason) {
    if (reliability != null && reliability.length() != 1) {
      throw ApiException.wrong("reliability", "reliability goes from A to F");
    }
    Decided decided =
        store.decide(
            by,
            reason(reason),
            List.of(
                new Decision.Reliability(
                    source, reliability == null ? null : reliability.charAt(0), credibility)),
            Map.of());
    feed.refresh();
    return new Outcome(View.of(decided.decision()), decided.events(), decided.event());
  }

  List<View> of(String eventId) {
    return store.decisions(eventId).stream().map(View::of).toList();
  }

  private static String reason(String reason) {
    if (reason != null && reason.length() > LONGEST_REASON) {
      throw ApiException.wrong("reason", "a reason has at most " + LONGEST_REASON + " characters");
    }
    return reason == null ? "" : reason.strip();
  }

  /** The fields of a decision, each checked for what it must be. */
  private record Fields(JsonNode node) {
    Fields {
      if (node == null || !node.isObject()) {
        throw ApiException.wrong("decision", "the decision is missing");
      }
    }

    boolean has(String name) {
      return node.hasNonNull(name);
    }

    String text(String name, boolean needed) {
      JsonNode value = node.get(name);
      if (value == null || value.isNull()) {
        if (needed) {
          throw wrong(name, name + " is missing");
        }
        return null;
      }
      if (!value.isString() || value.asString().length() > 1_000) {
        throw wrong(name, name + " is a text");
      }
      return value.asString();
    }

    Integer number(String name) {
      JsonNode value = node.get(name);
      if (value == null || value.isNull()) {
        return null;
      }
      if (!value.isInt() || value.asInt() < 0) {
        throw wrong(name, name + " is a whole number, 0 or more");
      }
      return value.asInt();
    }

    private int offset(String name) {
      Integer number = number(name);
      if (number == null) {
        throw wrong(name, name + " is missing");
      }
      return number;
    }

    String json(String name) {
      JsonNode value = node.get(name);
      return value == null ? "null" : value.toString();
    }

    private Fields object(String name) {
      if (!has(name) || !node.get(name).isObject()) {
        throw wrong(name, name + " is missing");
      }
      return new Fields(node.get(name));
    }

    MentionRef mention(String name) {
      Fields ref = object(name);
      return new MentionRef(ref.text("report", true), ref.text("mention", true));
    }

    List<MentionRef> mentions(String name) {
      JsonNode list = node.get(name);
      if (list == null || !list.isArray() || list.isEmpty() || list.size() > MOST_MENTIONS) {
        throw wrong(name, name + " is a list of mentions");
      }
      List<MentionRef> mentions = new ArrayList<>();
      for (JsonNode item : list) {
        if (!item.isObject()) {
          throw wrong(name, name + " is a list of mentions");
        }
        Fields ref = new Fields(item);
        mentions.add(new MentionRef(ref.text("report", true), ref.text("mention", true)));
      }
      return mentions;
    }

    ClaimRef claim(String name) {
      Fields claim = object(name);
      return new ClaimRef(
          claim.text("report", true),
          claim.text("mention", true),
          claim.offset("begin"),
          claim.offset("end"),
          claim.code("measure", Measure.class));
    }

    FigureKey figure(String name) {
      Fields figure = object(name);
      return new FigureKey(
          figure.code("measure", Measure.class),
          figure.code("subject", Subject.class),
          figure.code("class", GroupClass.class),
          figure.code("side", Side.class),
          figure.text("actorId", false),
          figure.text("mention", false));
    }

    private <E extends Enum<E> & Coded> E code(String name, Class<E> type) {
      String code = text(name, true);
      try {
        return Coded.of(type, code);
      } catch (IllegalArgumentException e) {
        throw wrong(name, "there is no such " + name);
      }
    }

    private static ApiException wrong(String name, String detail) {
      return ApiException.wrong("decision." + name, detail);
    }
  }
}
