package org.isnad.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.isnad.coding.CodedReport;
import org.isnad.ledger.Ledger;
import org.isnad.ledger.LedgerEvent;
import org.isnad.report.Report;
import org.junit.jupiter.api.Test;

/** What a store does on every engine. */
abstract class StoreContract extends StoreFixture {
  @Test
  void givesBackReportsAsTheyWereReadAndCoded() {
    List<NewReport> reports = List.of(Samples.AZIM, Samples.MOSUL, Samples.SPORT);
    assertThat(store.add(reports)).extracting(Store.Added::known).containsOnly(false);
    assertThat(Samples.AZIM.coded().events()).isNotEmpty();
    for (NewReport report : reports) {
      CodedReport expected = report.coded();
      StoredReport found = store.report(expected.report().id()).orElseThrow();
      assertThat(found.coded().report()).isEqualTo(expected.report());
      assertThat(found.coded().language()).isEqualTo(expected.language());
      assertThat(found.coded().events()).isEqualTo(expected.events());
      assertThat(found.coded().text().cleaned()).isEqualTo(expected.text().cleaned());
      assertThat(found.hash()).isEqualTo(report.hash()).hasSize(64);
    }
    assertThat(store.report("nothing")).isEmpty();
    List<String> order = new ArrayList<>();
    store.reports(report -> order.add(report.coded().report().id()));
    assertThat(order).containsExactly("azim", "mosul", "sport");
  }

  @Test
  void headlinesAreThoseOfTheReports() {
    List<NewReport> reports = List.of(Samples.AZIM, Samples.MOSUL);
    store.add(reports);
    Map<String, Store.Headline> headlines = store.headlines(List.of("azim", "nowhere", "mosul"));
    assertThat(headlines).hasSize(2);
    for (NewReport report : reports) {
      Report read = report.original();
      assertThat(headlines.get(read.id())).isEqualTo(new Store.Headline(read.title(), read.url()));
    }
    assertThat(store.headlines(List.of())).isEmpty();
  }

  @Test
  void keepsWhoSignsAReport() throws SQLException {
    Report signed = Samples.MOSUL.original().withAuthor("ليلى الكرخي");
    NewReport report = Samples.coded(signed);
    assertThat(report.hash()).isEqualTo(Samples.MOSUL.hash());
    store.add(List.of(report, Samples.AZIM));
    assertThat(store.report("mosul").orElseThrow().coded().report().author())
        .isEqualTo("ليلى الكرخي");
    assertThat(store.report("azim").orElseThrow().coded().report().author()).isNull();
    List<String> originals = new ArrayList<>();
    store.originals((id, json) -> originals.add(json));
    assertThat(originals.get(0)).contains("\"author\"");
    try (Connection connection = DriverManager.getConnection(jdbc())) {
      assertThat(Sql.string(connection, "SELECT author FROM report WHERE id = 'mosul'"))
          .isEqualTo("ليلى الكرخي");
    }
  }

  @Test
  void aKnownReportChangesNothing() {
    store.add(List.of(Samples.AZIM, Samples.SPORT));
    store.relink();
    Store.Counts counts = store.counts();
    Report r = Samples.AZIM.original();
    Report renamed =
        new Report("other-file", r.source(), null, null, null, r.published(), null, r.text());
    assertThat(store.add(List.of(Samples.coded(renamed), Samples.SPORT)))
        .containsExactly(new Store.Added("azim", true), new Store.Added("sport", true));
    assertThat(store.unlinked()).isZero();
    store.relink();
    assertThat(store.counts()).isEqualTo(counts);
    assertThat(store.knows(Samples.AZIM.hash())).isTrue();
    assertThat(store.knows(Samples.MOSUL.hash())).isFalse();
  }

  @Test
  void twoReportsOfOneNameAreBothKept() {
    NewReport other =
        Samples.report("azim", null, "2022-01-25", "قُتل شرطي في انفجار قرب كركوك أمس.");
    List<Store.Added> added = store.add(List.of(Samples.AZIM, other));
    assertThat(added.get(1))
        .isEqualTo(new Store.Added("azim~" + other.hash().substring(0, 8), false));
    store.relink();
    assertThat(store.report(added.get(1).id()).orElseThrow().coded().text().cleaned())
        .contains("كركوك");
    assertThat(store.add(List.of(other))).containsExactly(new Store.Added(added.get(1).id(), true));
  }

  @Test
  void eventsAreThoseOfTheLedger() {
    store.add(List.of(Samples.AZIM, Samples.AZIM_AGAIN, Samples.MOSUL, Samples.SPORT));
    store.relink();
    List<LedgerEvent> expected =
        new ArrayList<>(
            Ledger.of(
                List.of(Samples.AZIM.coded(), Samples.AZIM_AGAIN.coded(), Samples.MOSUL.coded())));
    assertThat(expected).hasSize(2);
    Collections.reverse(expected); // the record lists the oldest first
    assertThat(events(ALL)).isEqualTo(expected);
    LedgerEvent first = expected.get(0);
    Store.StoredEvent stored = store.event(first.id()).orElseThrow();
    assertThat(stored.event()).isEqualTo(first);
    assertThat(stored.state()).isEqualTo("live");
    assertThat(stored.members())
        .extracting(Store.Member::reportId)
        .containsExactly("azim", "azim-again");
    assertThat(stored.members()).allSatisfy(member -> assertThat(member.score()).isNotNull());
    assertThat(stored.members().get(0).reason()).startsWith("closest azim-again ");
    StoredReport report = store.report("mosul").orElseThrow();
    assertThat(report.memberships())
        .singleElement()
        .satisfies(
            membership -> {
              assertThat(membership.eventId()).isEqualTo(expected.get(1).id());
              assertThat(membership.reason()).isEqualTo("only-mention");
            });
  }

  @Test
  void aFurtherReportRevisesTheEventAndTheFeedSaysHow() throws InterruptedException {
    store.add(List.of(Samples.AZIM, Samples.MOSUL));
    store.relink();
    List<LedgerEvent> before = events(ALL);
    Thread.sleep(5);
    Instant between = Instant.now();
    Thread.sleep(5);
    store.add(List.of(Samples.AZIM_AGAIN));
    Store.Relinking relinking = store.relink();
    assertThat(relinking.revised()).isEqualTo(1);
    assertThat(relinking.created()).isZero();
    String id = before.get(0).id();
    List<Change> history = store.history(id);
    assertThat(history).extracting(Change::kind).containsExactly("created", "revised");
    assertThat(history.get(1).fields())
        .anySatisfy(
            field -> {
              assertThat(field.name()).isEqualTo("reports");
              assertThat(field.before()).isEqualTo("[\"azim\"]");
              assertThat(field.after()).isEqualTo("[\"azim\", \"azim-again\"]");
            });
    // The day is the same; only the reason for it speaks of one more report.
    assertThat(history.get(1).fields()).extracting(Change.Field::name).doesNotContain("date");
    assertThat(history.get(1).event()).isEqualTo(store.event(id).orElseThrow().event());
    // The other event was not touched.
    assertThat(store.history(before.get(1).id())).hasSize(1);
    assertThat(eventsAsOf(ALL, between)).isEqualTo(before);
    assertThat(eventsAsOf(ALL, Instant.EPOCH)).isEmpty();
    assertThat(eventsAsOf(ALL, Instant.now().plusSeconds(60))).isEqualTo(events(ALL));
    List<Change> changes = new ArrayList<>();
    store.changes(between, changes::add);
    assertThat(changes).singleElement().satisfies(c -> assertThat(c.eventId()).isEqualTo(id));
  }

  @Test
  void aWithdrawnReportTakesItsEventWithIt() {
    store.add(List.of(Samples.AZIM, Samples.AZIM_AGAIN, Samples.MOSUL));
    store.relink();
    List<LedgerEvent> before = events(ALL);
    assertThat(store.withdraw("mosul", "an analyst", "not genuine")).isTrue();
    assertThat(store.withdraw("mosul", "an analyst", "once more")).isFalse();
    assertThat(store.withdraw("azim-again", "an analyst", "not genuine")).isTrue();
    assertThat(store.relink().withdrawn()).isEqualTo(1);
    assertThat(events(ALL))
        .singleElement()
        .isEqualTo(Ledger.of(List.of(Samples.AZIM.coded())).get(0));
    Store.StoredEvent gone = store.event(before.get(1).id()).orElseThrow();
    assertThat(gone.state()).isEqualTo("withdrawn");
    assertThat(gone.event()).isEqualTo(before.get(1));
    assertThat(store.history(gone.event().id()).get(1).kind()).isEqualTo("withdrawn");
    assertThat(store.history(gone.event().id()).get(1).by()).isEqualTo("an analyst");
    assertThat(store.report("mosul").orElseThrow().withdrawn())
        .isEqualTo("an analyst: not genuine");
    assertThat(eventsAsOf(ALL, Instant.now().plusSeconds(60))).isEqualTo(events(ALL));
  }

  @Test
  void whatTellsOfNoEventIsLinkedWithoutTheOthers() {
    store.add(List.of(Samples.AZIM, Samples.AZIM_AGAIN));
    store.relink();
    Store.Counts counts = store.counts();
    store.add(List.of(Samples.SPORT));
    assertThat(store.unlinked()).isEqualTo(1);
    assertThat(store.relink().events()).isEqualTo(1);
    assertThat(store.unlinked()).isZero();
    assertThat(store.report("sport").orElseThrow().linked()).isTrue();
    store.withdraw("sport", "هدى", "");
    store.relink();
    assertThat(store.unlinked()).isZero();
    assertThat(store.counts().changes()).isEqualTo(counts.changes());
  }

  @Test
  void looksUpByEverythingAQueryMayAskFor() {
    store.add(List.of(Samples.AZIM, Samples.AZIM_AGAIN, Samples.MOSUL));
    store.relink();
    LedgerEvent azim = events(ALL).get(0);
    LedgerEvent mosul = events(ALL).get(1);
    Map<EventQuery, List<LedgerEvent>> expected = new HashMap<>();
    LocalDate friday = LocalDate.of(2022, 1, 21);
    expected.put(query().from(friday.plusDays(1)).build(), List.of(mosul));
    expected.put(query().to(friday).build(), List.of(azim));
    expected.put(query().from(friday).to(friday.plusDays(1)).build(), List.of(azim, mosul));
    expected.put(query().country("iq").build(), List.of(azim, mosul));
    expected.put(query().country("SY").build(), List.of());
    expected.put(query().place("العظيم").build(), List.of(azim));
    expected.put(query().place("موصل").build(), List.of(mosul));
    expected.put(query().place("%").build(), List.of());
    expected.put(query().type(mosul.type().code()).build(), List.of(mosul));
    expected.put(query().actor("isis").build(), List.of(azim));
    expected.put(query().actor("الدولة الإسلاميه").build(), List.of(azim));
    expected.put(query().minKilled(6).build(), List.of(azim));
    expected.put(query().minKilled(5).build(), List.of(azim, mosul));
    expected.put(query().near(36.3, 43.1, 30).build(), List.of(mosul));
    expected.put(query().near(36.3, 43.1, 1000).build(), List.of(azim, mosul));
    expected.put(query().country("SY").country("IQ").build(), List.of(azim, mosul));
    expected.put(query().types(List.of("protest-violence")).build(), List.of());
    expected.put(query().statuses(List.of("occurred")).build(), List.of(azim, mosul));
    expected.put(query().statuses(List.of("denied")).build(), List.of());
    expected.put(query().targets(List.of("isis")).build(), List.of());
    expected.put(query().targets(List.of("مدنيين")).build(), List.of(mosul));
    expected.put(query().means(List.of("car-bomb", "mortar")).build(), List.of(mosul));
    expected.put(query().means(List.of("car")).build(), List.of());
    expected.put(query().states(List.of("single-source")).build(), List.of(mosul));
    expected.put(query().states(List.of("agreed")).build(), List.of(azim));
    expected.put(query().minSources(2).build(), List.of(azim));
    expected.put(query().text("الموصل").build(), List.of(mosul));
    expected.put(query().text("تنظيم الدوله").build(), List.of(azim));
    expected.put(query().text("_").build(), List.of());
    expected.put(query().reviewed(false).build(), List.of(azim, mosul));
    expected.put(query().limit(1).build(), List.of(azim));
    expected.forEach(
        (query, events) -> {
          assertThat(events(query)).as("%s", query).isEqualTo(events);
          assertThat(eventsAsOf(query, Instant.now().plusSeconds(60)))
              .as("as it stands, %s", query)
              .isEqualTo(events);
        });
  }

  @Test
  void theChangeFeedCannotBeChanged() throws SQLException {
    store.add(List.of(Samples.AZIM));
    store.relink();
    try (Connection connection = DriverManager.getConnection(jdbc());
        Statement statement = connection.createStatement()) {
      for (String sql : List.of("UPDATE change SET rule = 'x'", "DELETE FROM change")) {
        assertThatThrownBy(() -> statement.execute(sql)).hasMessageContaining("append-only");
      }
    }
    assertThat(store.counts().changes()).isEqualTo(1);
  }

  @Test
  void claimsAndFiguresCanBeAskedForInSql() throws SQLException {
    store.add(List.of(Samples.AZIM, Samples.MOSUL));
    store.relink();
    try (Connection connection = DriverManager.getConnection(jdbc())) {
      assertThat(
              Sql.string(
                  connection,
                  "SELECT quote FROM claim WHERE report_id = 'mosul' AND measure = 'injured'"))
          .contains("تسعة");
      assertThat(
              Sql.string(
                  connection,
                  "SELECT MAX(f.best) FROM figure f JOIN membership m ON m.event_id = f.event_id"
                      + " WHERE f.measure = 'killed' AND m.report_id = 'azim'"))
          .isEqualTo("11");
      assertThat(Sql.string(connection, "SELECT COUNT(*) FROM fact WHERE slot = 'place'"))
          .isEqualTo("2");
      assertThat(
              Sql.string(connection, "SELECT standing FROM figure_claim WHERE report_id = 'azim'"))
          .isEqualTo("current");
    }
  }

  @Test
  void everythingOfAnAddingIsThereOrNothing() {
    NewReport sound = Samples.MOSUL;
    NewReport broken =
        new NewReport(sound.original(), sound.coded(), null, Instant.now(), new byte[0], "{}");
    assertThatThrownBy(() -> store.add(List.of(Samples.AZIM, broken)))
        .isInstanceOf(StoreException.class)
        .hasMessageContaining("not acknowledged");
    assertThat(store.counts()).isEqualTo(new Store.Counts(0, 0, 0, 0, 0));
    assertThat(store.add(List.of(Samples.AZIM))).hasSize(1);
  }

  @Test
  void whatNoDatabaseKeepsAsTextIsKept() {
    String text = "قُتل جندي في انفجار قرب كركوك أمس.\uD800 \0 ذيل";
    NewReport report =
        Samples.coded(
            new Report("odd\0name", "منصة\uDC00", null, null, "عنوان\0", "2022-01-21", null, text));
    String id = store.add(List.of(report)).get(0).id();
    store.relink();
    assertThat(store.report(id).orElseThrow().coded().report().text()).isEqualTo(text);
    assertThat(events(ALL)).hasSize(report.coded().events().size());
  }

  @Test
  void manyMayWriteAtATime() throws Exception {
    List<NewReport> reports = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      reports.add(
          Samples.report(
              "r" + i,
              "منصة " + i,
              "2022-02-0" + (1 + i % 9),
              "قُتل " + (i + 2) + " جنود في تفجير قرب كركوك أمس."));
    }
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      List<Callable<Object>> work = new ArrayList<>();
      for (int t = 0; t < 4; t++) {
        int first = t * 5;
        work.add(
            () -> {
              for (int i = first; i < first + 25; i += 5) {
                store.add(reports.subList(i, i + 5));
              }
              return store.relink();
            });
      }
      for (Future<Object> future : threads.invokeAll(work)) {
        future.get();
      }
    } finally {
      threads.shutdownNow();
    }
    assertThat(store.counts().reports()).isEqualTo(40);
    assertThat(store.unlinked()).isZero();
    assertThat(partition(events(ALL)))
        .isEqualTo(partition(Ledger.of(reports.stream().map(NewReport::coded).toList())));
  }

  /**
   * In whatever order and portions reports come, the same events come out, and the feed tells them.
   */
  @Test
  void theOrderOfArrivalDoesNotMatter() throws Exception {
    List<NewReport> reports = new ArrayList<>(Samples.linked());
    assumeFalse(
        reports.isEmpty(),
        "no annotated material beside the repository: " + Samples.shared().toAbsolutePath());
    Map<Set<String>, String> expected =
        described(Ledger.of(reports.stream().map(NewReport::coded).toList()));
    Set<String> kinds = new TreeSet<>();
    for (int seed = 0; seed < 2; seed++) {
      Random random = new Random(seed);
      Collections.shuffle(reports, random);
      try (Store fresh = Store.open(place(), true)) {
        for (int from = 0; from < reports.size(); ) {
          int to = Math.min(reports.size(), from + 1 + random.nextInt(reports.size() / 4));
          fresh.add(reports.subList(from, to));
          fresh.relink();
          from = to;
        }
        List<LedgerEvent> live = new ArrayList<>();
        fresh.events(ALL, live::add);
        assertThat(described(live)).isEqualTo(expected);
        List<LedgerEvent> told = new ArrayList<>();
        fresh.eventsAsOf(ALL, Instant.now().plusSeconds(60), told::add);
        assertThat(told).isEqualTo(live);
        fresh.changes(Instant.EPOCH, change -> kinds.add(change.kind()));
      }
    }
    assertThat(kinds).contains("created", "revised", "merged");
  }

  /** Linking around what is new gives what linking everything gives, decisions included. */
  @Test
  void whatIsNewIsLinkedWithWhatLiesAroundIt() throws Exception {
    List<NewReport> reports = new ArrayList<>(Samples.linked());
    assumeFalse(
        reports.isEmpty(),
        "no annotated material beside the repository: " + Samples.shared().toAbsolutePath());
    Random random = new Random(11);
    Collections.shuffle(reports, random);
    JdbcStore own = (JdbcStore) store;
    int first = reports.size() / 2;
    own.add(reports.subList(0, first));
    assertThat(own.relinkNearby()).as("too few to go on from").isNull();
    own.relink();
    int merged = 0;
    for (int from = first; from < reports.size(); ) {
      int to = Math.min(reports.size(), from + 1 + random.nextInt(15));
      own.add(reports.subList(from, to));
      if (from % 3 == 0) {
        own.withdraw(id(reports.get(from - first)), "هدى", "");
      }
      Store.Relinking nearby = own.relinkNearby();
      assertThat(nearby).as("%d reports after %d", to - from, from).isNotNull();
      merged += nearby.merged() + nearby.split();
      assertThat(own.unlinked()).isZero();
      if (from % 2 == 0) {
        List<LedgerEvent> live = events(ALL);
        own.merge("هدى", "", live.get(0).id(), live.get(live.size() / 2).id(), Map.of());
      }
      assertAsAnew(own);
      from = to;
    }
    assertThat(merged).isPositive();
  }

  /** Linking everything anew changes nothing, in events, copies and clusters. */
  private void assertAsAnew(JdbcStore own) throws SQLException {
    List<LedgerEvent> events = events(ALL);
    List<String> linked = linked();
    Store.Relinking anew = own.relinkAll();
    assertThat(List.of(anew.created(), anew.revised(), anew.merged(), anew.split()))
        .containsOnly(0);
    assertThat(anew.withdrawn()).isZero();
    assertThat(events(ALL)).isEqualTo(events);
    assertThat(linked()).isEqualTo(linked);
  }

  private List<String> linked() throws SQLException {
    List<String> rows = new ArrayList<>();
    try (Connection connection = DriverManager.getConnection(jdbc())) {
      Sql.query(
          connection,
          "SELECT m.report_id, m.mention_id, m.linked, r.copy_of FROM membership m"
              + " JOIN report r ON r.id = m.report_id ORDER BY 1, 2",
          List.of(),
          row ->
              rows.add(
                  String.join(
                      " ",
                      row.getString(1),
                      row.getString(2),
                      row.getString(3),
                      row.getString(4))));
    }
    return rows;
  }

  private static String id(NewReport report) {
    return report.coded().report().id();
  }

  static Map<Set<String>, String> described(List<LedgerEvent> events) {
    Map<Set<String>, List<String>> bodies = new HashMap<>();
    for (LedgerEvent event : events) {
      Set<String> key = new TreeSet<>();
      event.reports().forEach(report -> key.add(report.id()));
      String body = Codec.writeEvent(event).replace(event.id(), "");
      bodies.computeIfAbsent(key, k -> new ArrayList<>()).add(body);
    }
    Map<Set<String>, String> described = new HashMap<>();
    bodies.forEach(
        (key, list) -> described.put(key, list.stream().sorted().collect(Collectors.joining())));
    return described;
  }

  private static Map<Set<String>, Integer> partition(List<LedgerEvent> events) {
    Map<Set<String>, Integer> partition = new HashMap<>();
    for (LedgerEvent event : events) {
      Set<String> key = new TreeSet<>();
      event.reports().forEach(report -> key.add(report.id()));
      partition.merge(key, 1, Integer::sum);
    }
    return partition;
  }

  private static EventQuery.Builder query() {
    return EventQuery.builder();
  }
}
