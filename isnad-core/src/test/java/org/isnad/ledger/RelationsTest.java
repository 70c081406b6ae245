package org.isnad.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.isnad.coding.ActorValue;
import org.isnad.coding.EventType;
import org.isnad.coding.PlacePrecision;
import org.isnad.coding.PlaceValue;
import org.isnad.coding.Status;
import org.isnad.ledger.Relations.Relation;
import org.isnad.ledger.Relations.Sketch;
import org.junit.jupiter.api.Test;

class RelationsTest {
  private static final LocalDate SUNDAY = LocalDate.of(2018, 5, 13);
  private static final Relations RELATIONS = new Relations(Parties.builtIn());

  private static PlaceValue place(String detail) {
    return new PlaceValue(
        "سورابايا",
        null,
        "ID",
        "جاوة الشرقية",
        -7.25,
        112.75,
        1625822L,
        PlacePrecision.EXACT,
        detail,
        0,
        0);
  }

  private static Sketch event(String id, String detail, int killed, String... reports) {
    return new Sketch(
        id,
        EventType.SUICIDE_BOMB,
        Status.OCCURRED,
        SUNDAY,
        place(detail),
        List.of(new ActorValue("isis", "تنظيم الدولة", null, List.of(), 0, 0)),
        killed,
        killed,
        Set.of(reports));
  }

  private static Sketch on(Sketch s, LocalDate day) {
    return new Sketch(
        s.id(),
        s.type(),
        s.status(),
        day,
        s.place(),
        s.perpetrator(),
        s.lowest(),
        s.highest(),
        s.news());
  }

  private static Sketch by(Sketch s, String actor) {
    return new Sketch(
        s.id(),
        s.type(),
        s.status(),
        s.day(),
        s.place(),
        actor == null ? List.of() : List.of(new ActorValue(actor, actor, null, List.of(), 0, 0)),
        s.lowest(),
        s.highest(),
        s.news());
  }

  @Test
  void whatIsTakenIsFoughtForAndHasClashesAsItsParts() {
    Sketch whole = fought(EventType.TERRITORY_CHANGE, "taken", null, 34, "r");
    Sketch north = fought(EventType.ARMED_CLASH, "north", "الضفة الشمالية", 20, "r");
    Sketch south = fought(EventType.ARMED_CLASH, "south", "الضفة الجنوبية", 14, "r");
    assertThat(told(whole, north, south)).contains("part north", "part south");
    assertThat(told(whole, north)).isEmpty();
  }

  private static Sketch fought(
      EventType type, String id, String detail, int killed, String report) {
    Sketch s = event(id, detail, killed, report);
    return new Sketch(
        id, type, s.status(), s.day(), s.place(), s.perpetrator(), killed, killed, s.news());
  }

  private static List<String> told(Sketch event, Sketch... others) {
    return RELATIONS.of(event, List.of(others)).stream()
        .map(relation -> relation.kind() + " " + relation.otherId())
        .toList();
  }

  @Test
  void threeBombsOfOneMorningAreThreeEventsUnderOneParent() {
    Sketch whole = event("whole", null, 13, "a", "b");
    Sketch first = event("first", "كنيسة أولى", 6, "a");
    Sketch second = event("second", "كنيسة ثانية", 4, "a", "c");
    Sketch third = event("third", "كنيسة ثالثة", 3, "b", "c");
    List<Relation> relations = RELATIONS.of(whole, List.of(third, second, first));
    assertThat(relations)
        .extracting(Relation::kind, Relation::otherId)
        .containsExactly(tuple("part", "first"), tuple("part", "second"), tuple("part", "third"));
    assertThat(relations.get(0).why().en()).contains("6 + 4 + 3 = 13 of 13");
    assertThat(relations.get(0).why().ar()).contains("6 + 4 + 3 = 13");
    assertThat(told(first, whole, second, third)).containsExactly("related second");
    assertThat(told(second, whole, first, third)).containsExactly("related first", "related third");
  }

  @Test
  void oneAloneIsNoPartAndMoreThanTheWholeAreNone() {
    Sketch whole = event("whole", null, 9, "a");
    Sketch first = event("first", "كنيسة أولى", 6, "a");
    Sketch second = event("second", "كنيسة ثانية", 4, "a");
    assertThat(told(whole, first)).isEmpty();
    assertThat(told(whole, first, second)).isEmpty();
    assertThat(told(event("whole", null, 10, "a"), first, second)).hasSize(2);
    // What has a spot of its own is no whole of other spots.
    assertThat(told(event("whole", "فندق", 13, "a"), first, second))
        .containsExactly("related first", "related second");
  }

  @Test
  void anotherDayHandOrTellerRelatesNothing() {
    Sketch a = event("a", "كنيسة أولى", 6, "r");
    Sketch b = event("b", "كنيسة ثانية", 4, "r");
    assertThat(told(a, b)).containsExactly("related b");
    assertThat(told(a, on(b, SUNDAY.plusDays(1)))).isEmpty();
    assertThat(told(a, on(b, null))).isEmpty();
    assertThat(told(a, by(b, "taliban"))).isEmpty();
    assertThat(told(a, by(b, null))).isEmpty();
    assertThat(told(a, event("b", "كنيسة ثانية", 4, "other"))).isEmpty();
  }
}
