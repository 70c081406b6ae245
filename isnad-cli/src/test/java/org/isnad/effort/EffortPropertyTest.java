package org.isnad.effort;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.isnad.effort.Edit.Action;
import org.isnad.effort.Edit.Part;
import org.isnad.effort.EventEffort.Outcome;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** A draft that is right costs nothing, and one thing wrong costs what one thing costs. */
class EffortPropertyTest {
  @Property(tries = 300)
  void whatIsRightCostsNothing(@ForAll long seed) {
    ArrayNode gold = new GoldMaker(seed).events();
    ReportEffort effort = effort(gold, GoldMaker.line("r", gold));
    assertThat(effort.edits()).isZero();
    assertThat(effort.count(Outcome.FOUND)).isEqualTo(gold.size());
  }

  @Property(tries = 300)
  void theOrderOfEventsDoesNotMatter(@ForAll long seed) {
    GoldMaker make = new GoldMaker(seed);
    ArrayNode gold = make.events();
    ObjectNode line = GoldMaker.line("r", gold).deepCopy();
    List<Event> coded = new ArrayList<>(CodedEvents.events(Node.root(line)));
    Collections.reverse(coded);
    assertThat(Effort.report("r", gold(gold), coded).edits()).isZero();
  }

  @Property(tries = 3000)
  void oneThingWrongIsOneEdit(@ForAll Change change, @ForAll long seed) {
    GoldMaker make = new GoldMaker(seed);
    ArrayNode gold = make.events();
    ObjectNode line = GoldMaker.line("r", gold).deepCopy();
    JsonNode events = line.get("events");
    Assume.that(change.make((ObjectNode) events.get(make.below(events.size())), make));
    ReportEffort effort = effort(gold, line);
    assertThat(effort.events().stream().flatMap(event -> event.edits().stream()))
        .containsExactly(change.edit());
  }

  @Property(tries = 300)
  void aClaimInTheWrongEventIsOneEdit(@ForAll long seed) {
    GoldMaker make = new GoldMaker(seed);
    ArrayNode gold = make.events();
    ObjectNode line = GoldMaker.line("r", gold).deepCopy();
    ArrayNode from = (ArrayNode) line.at("/events/0/claims");
    Assume.that(gold.size() > 1 && !from.isEmpty());
    ((ArrayNode) line.at("/events/1/claims")).add(from.remove(make.below(from.size())));
    assertThat(effort(gold, line).events().stream().flatMap(event -> event.edits().stream()))
        .containsExactly(new Edit(Action.MOVE, Part.CLAIM));
  }

  @Property(tries = 300)
  void anEventTooManyIsOneEdit(@ForAll long seed) {
    GoldMaker make = new GoldMaker(seed);
    ArrayNode gold = make.events();
    ObjectNode line = GoldMaker.line("r", gold).deepCopy();
    ObjectNode more = ((ArrayNode) line.get("events")).addObject();
    more.put("type", "other-violence").putObject("date").put("start", "2020-01-01");
    ((ArrayNode) more.putArray("claims")).add(GoldMaker.codedClaim(make.claim()));
    assertThat(effort(gold, line).events().stream().flatMap(event -> event.edits().stream()))
        .containsExactly(new Edit(Action.DELETE, Part.EVENT));
  }

  @Property(tries = 300)
  void anEventMissingIsItselfAndAllThatIsInIt(@ForAll long seed) {
    GoldMaker make = new GoldMaker(seed);
    ArrayNode gold = make.events();
    ObjectNode line = GoldMaker.line("r", gold).deepCopy();
    int missing = make.below(gold.size());
    ((ArrayNode) line.get("events")).remove(missing);
    JsonNode event = gold.get(missing);
    int values =
        event.get("perpetrator").size()
            + event.get("target").size()
            + event.get("means").size()
            + event.get("claims").size()
            + (event.get("claimed_by").isTextual() ? 1 : 0);
    ReportEffort effort = effort(gold, line);
    // The event, type, salience, status, date and place.
    assertThat(effort.edits()).isEqualTo(6 + values);
    assertThat(effort.count(Outcome.MISSED)).isEqualTo(1);
  }

  /** No draft is better than what it is made to be from an empty page and one edit an event. */
  @Property(tries = 300)
  void aDraftNeverCostsMoreThanDeletingItAndStartingAfresh(@ForAll long seed) {
    ArrayNode gold = new GoldMaker(seed).events();
    List<Event> draft =
        CodedEvents.events(Node.root(GoldMaker.line("r", new GoldMaker(~seed).events())));
    ReportEffort effort = Effort.report("r", gold(gold), draft);
    assertThat(effort.edits()).isLessThanOrEqualTo(effort.fromScratch() + draft.size());
  }

  /** Real annotation, with events that lack a day, a place or a country. */
  @Test
  void theAnnotationItselfCostsNothing() throws IOException {
    Path file = Path.of("../../shared/eval/gold-dev.json");
    Assumptions.assumeTrue(Files.exists(file), "no annotated reports at " + file);
    int events = 0;
    for (JsonNode report : GoldMaker.JSON.readTree(file.toFile())) {
      ReportEffort effort = effort(report.get("events"), GoldMaker.line("r", report.get("events")));
      assertThat(effort.edits()).as(report.get("id").textValue()).isZero();
      events += effort.count(Outcome.FOUND);
    }
    assertThat(events).isPositive();
  }

  private static ReportEffort effort(JsonNode gold, JsonNode line) {
    return Effort.report("r", gold(gold), CodedEvents.events(Node.root(line)));
  }

  private static List<Event> gold(JsonNode events) {
    ObjectNode report = GoldMaker.JSON.createObjectNode().put("id", "r");
    report.set("events", events);
    return GoldEvents.report(Node.root(report)).events();
  }
}
