package org.isnad.effort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;
import static org.isnad.effort.Edit.Action.ADD;
import static org.isnad.effort.Edit.Action.CHANGE;
import static org.isnad.effort.Edit.Action.DELETE;
import static org.isnad.effort.Edit.Action.MOVE;

import java.io.InputStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.isnad.effort.Edit.Part;
import org.isnad.effort.EventEffort.Outcome;
import org.junit.jupiter.api.Test;

/** Edits counted by hand. */
class EffortTest {
  private static final Place MOSUL = new Place(List.of("الموصل"), "IQ", 36.34, 43.12, false);
  private static final Days DAY = new Days(LocalDate.of(2024, 3, 4), LocalDate.of(2024, 3, 4));

  @Test
  void theFilesBesideThisTest() throws Exception {
    Effort effort = measure(null);
    assertThat(effort.reports())
        .extracting(ReportEffort::id, ReportEffort::edits, ReportEffort::fromScratch)
        .containsExactly(
            tuple("r1-right", 0, 10),
            // Type, day, perpetrator, a target too many, a claim's class, a claim too few.
            tuple("r2-six", 6, 11),
            // The event, 5 single values, perpetrator, target, means, 2 claims.
            tuple("r3-undrafted", 11, 11),
            tuple("r4-spurious", 1, 0),
            // Salience, a claim in the wrong event, an event too many. From an empty page: 10 as
            // above; the event, 5 single values, target, responsibility.
            tuple("r5-three", 3, 18),
            tuple("r6-nothing", 0, 0));
    assertThat(effort.count(Outcome.FOUND)).isEqualTo(4);
    assertThat(effort.count(Outcome.MISSED)).isEqualTo(1);
    assertThat(effort.count(Outcome.SPURIOUS)).isEqualTo(2);
    assertThat(effort.undrafted()).isEqualTo(1);
    assertThat(effort.fromScratch()).isEqualTo(50);
    assertThat(effort.perReport()).isEqualTo(Distribution.of(counts(0, 6, 11, 1, 3, 0)));
    assertThat(effort.perReportWithEvents()).isEqualTo(Distribution.of(counts(0, 6, 11, 1, 3)));
    assertThat(effort.perEvent(Outcome.FOUND)).isEqualTo(Distribution.of(counts(0, 6, 2, 0)));
    assertThat(effort.kinds(Outcome.values()))
        .isEqualTo(
            Map.ofEntries(
                Map.entry(Part.EVENT, Map.of(ADD, 1, DELETE, 2)),
                Map.entry(Part.TYPE, Map.of(ADD, 1, CHANGE, 1)),
                Map.entry(Part.SALIENCE, Map.of(ADD, 1, CHANGE, 1)),
                Map.entry(Part.STATUS, Map.of(ADD, 1)),
                Map.entry(Part.DATE, Map.of(ADD, 1, CHANGE, 1)),
                Map.entry(Part.PLACE, Map.of(ADD, 1)),
                Map.entry(Part.PERPETRATOR, Map.of(ADD, 1, CHANGE, 1)),
                Map.entry(Part.TARGET, Map.of(ADD, 1, DELETE, 1)),
                Map.entry(Part.MEANS, Map.of(ADD, 1)),
                Map.entry(Part.CLAIM, Map.of(ADD, 3, MOVE, 1)),
                Map.entry(Part.CLASS, Map.of(CHANGE, 1))));
    assertThat(effort.kinds(Outcome.MISSED))
        .containsEntry(Part.CLAIM, Map.of(ADD, 2))
        .doesNotContainKey(Part.CLASS);
  }

  @Test
  void oneSplit() throws Exception {
    assertThat(measure("tune").reports())
        .extracting(ReportEffort::id)
        .containsExactly("r1-right", "r2-six", "r4-spurious", "r6-nothing");
    assertThat(measure("test").perReport().total()).isEqualTo(14);
    assertThatThrownBy(() -> measure("train"))
        .isInstanceOf(Effort.NoSuchSplit.class)
        .hasMessageContaining("\"train\"")
        .hasMessageContaining("test, tune");
  }

  /**
   * By fit the first annotated event and the first coded one belong together, because they share a
   * figure; then four means would have to go from one event to the other. Fewest edits: one claim
   * moves.
   */
  @Test
  void theAlignmentWithTheFewestEditsIsTaken() {
    Set<String> means = Set.of("ied", "mortar", "rocket", "knife");
    Event bare = event(Set.of(), List.of());
    Event withClaim = event(Set.of(), List.of(killed(3)));
    Event withMeans = event(means, List.of());
    Event withBoth = event(means, List.of(killed(3)));
    assertThat(Fit.points(withClaim, withBoth)).isGreaterThan(Fit.points(withClaim, bare));
    assertThat(kinds(List.of(withClaim, withMeans), List.of(withBoth, bare)))
        .isEqualTo(Map.of(new Edit(MOVE, Part.CLAIM), 1L));
  }

  @Test
  void anUnrelatedEventIsDeletedAndNotWrittenOver() {
    Event gold = event(Set.of(), List.of());
    Event other =
        new Event(
            "abduction",
            "main",
            "occurred",
            new Days(LocalDate.of(2023, 1, 1), LocalDate.of(2023, 1, 1)),
            MOSUL,
            List.of(),
            List.of(),
            Set.of(),
            List.of(),
            List.of());
    assertThat(Aligner.align(List.of(gold), List.of(other)))
        .extracting(EventEffort::outcome, event -> event.edits().size())
        .containsExactly(tuple(Outcome.MISSED, 8), tuple(Outcome.SPURIOUS, 1));
  }

  @Test
  void aClaimIsNeverDearerToPutRightThanToDoAgain() {
    Figure wrong = new Figure("injured", 9, 9, "civilian", "other", "period", List.of());
    assertThat(
            kinds(
                List.of(event(Set.of(), List.of(killed(3)))),
                List.of(event(Set.of(), List.of(wrong)))))
        .isEqualTo(Map.of(new Edit(ADD, Part.CLAIM), 1L, new Edit(DELETE, Part.CLAIM), 1L));
  }

  @Test
  void aClaimOfAnEventToDeleteCanBeUsedElsewhere() {
    Event gold = event(Set.of(), List.of(killed(3)));
    Event elsewhere =
        new Event(
            "abduction",
            "main",
            "occurred",
            null,
            null,
            List.of(),
            List.of(),
            Set.of(),
            List.of(),
            List.of(killed(3)));
    assertThat(kinds(List.of(gold), List.of(event(Set.of(), List.of()), elsewhere)))
        .isEqualTo(Map.of(new Edit(MOVE, Part.CLAIM), 1L, new Edit(DELETE, Part.EVENT), 1L));
  }

  /** Two claims of one figure are two claims: who has one has to add the other. */
  @Test
  void claimsOfTheSameFigureAreCountedEach() {
    assertThat(
            kinds(
                List.of(event(Set.of(), List.of(killed(3), killed(3)))),
                List.of(event(Set.of(), List.of(killed(3))))))
        .isEqualTo(Map.of(new Edit(ADD, Part.CLAIM), 1L));
  }

  @Test
  void placeAndCountry() {
    Place iraq = new Place(List.of(), "IQ", null, null, true);
    Place iraqNamed = new Place(List.of("العراق"), "IQ", 33.0, 44.0, true);
    Place near = new Place(List.of("حي الزهور"), "IQ", 36.40, 43.20, false);
    Place nearAbroad = new Place(List.of("حي الزهور"), "TR", 36.40, 43.20, false);
    Place far = new Place(List.of("البصرة"), "IQ", 30.51, 47.78, false);
    assertThat(place(iraq, iraqNamed)).isEmpty();
    assertThat(place(MOSUL, near)).isEmpty();
    assertThat(place(MOSUL, nearAbroad)).containsExactly(new Edit(CHANGE, Part.COUNTRY));
    assertThat(place(MOSUL, far)).containsExactly(new Edit(CHANGE, Part.PLACE));
    assertThat(place(MOSUL, iraqNamed)).containsExactly(new Edit(CHANGE, Part.PLACE));
    assertThat(place(iraq, MOSUL)).containsExactly(new Edit(CHANGE, Part.PLACE));
    assertThat(place(MOSUL, null)).containsExactly(new Edit(ADD, Part.PLACE));
    assertThat(place(null, MOSUL)).containsExactly(new Edit(DELETE, Part.PLACE));
  }

  /** The general «جيش» must not take the place of the one actor that it alone could stand for. */
  @Test
  void asManyActorsAsCanBeAreTakenAsRight() {
    List<List<String>> gold = List.of(List.of("الجيش السوري"), List.of("الجيش العراقي"));
    List<List<String>> coded = List.of(List.of("الجيش"), List.of("الجيش السوري"));
    assertThat(EditModel.values(withTargets(gold), withTargets(coded))).isEmpty();
  }

  private static Event withTargets(List<List<String>> targets) {
    return new Event(
        "armed-clash",
        "main",
        "occurred",
        DAY,
        MOSUL,
        List.of(),
        targets,
        Set.of(),
        List.of(),
        List.of());
  }

  private static List<Edit> place(Place gold, Place coded) {
    Function<Place, Event> at =
        place ->
            new Event(
                "armed-clash",
                "main",
                "occurred",
                DAY,
                place,
                List.of(),
                List.of(),
                Set.of(),
                List.of(),
                List.of());
    return EditModel.values(at.apply(gold), at.apply(coded));
  }

  private static Map<Edit, Long> kinds(List<Event> gold, List<Event> coded) {
    return Aligner.align(gold, coded).stream()
        .flatMap(event -> event.edits().stream())
        .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
  }

  private static Event event(Set<String> means, List<Figure> claims) {
    return new Event(
        "armed-clash",
        "main",
        "occurred",
        DAY,
        MOSUL,
        List.of(List.of("مسلحون")),
        List.of(List.of("دورية")),
        means,
        List.of(),
        claims);
  }

  private static Figure killed(int number) {
    return new Figure(
        "killed", number, number, "state-force", "target", "event", List.of(List.of("الشرطة")));
  }

  private static IntStream counts(int... counts) {
    return IntStream.of(counts);
  }

  private static Effort measure(String split) throws Exception {
    return Effort.measure(
        resource("gold.json"), resource("coded.jsonl"), split, InputStream.nullInputStream());
  }

  private static String resource(String name) throws Exception {
    return Path.of(EffortTest.class.getResource(name).toURI()).toString();
  }
}
