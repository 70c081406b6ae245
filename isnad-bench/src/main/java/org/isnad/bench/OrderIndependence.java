package org.isnad.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.isnad.coding.CodedReport;
import org.isnad.coding.Coder;
import org.isnad.ledger.LedgerEvent;
import org.isnad.report.Report;
import org.isnad.store.EventQuery;
import org.isnad.store.NewReport;
import org.isnad.store.Store;

/**
 * Whether a record depends on the order in which its reports came. The reports of the annotated
 * links are stored in the order of the corpus at once, and then in random orders and in random
 * portions, each portion linked before the next comes. What is compared with the first record: the
 * partition of mentions into events, and all of every event but its id (type, days, place, actors,
 * facts, figures with their estimates and reasons). Ids are counted apart: which of two merged
 * events keeps its own may depend on the order.
 */
public final class OrderIndependence {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final long SEED = 7;
  private static final int LARGEST_PORTION = 40;

  private OrderIndependence() {}

  /** A record as far as it must not depend on the order: event by set of mentions. */
  private record Outcome(Map<Set<String>, LedgerEvent> events, int relinkings) {}

  /**
   * @param args number of orders (20)
   */
  public static void main(String[] args) throws IOException {
    Path corpus = CorpusSample.corpus();
    Path links = corpus.resolve("../../eval/links-dev.json").normalize();
    if (!Files.exists(corpus) || !Files.exists(links)) {
      System.err.println(CorpusSample.absent());
      return;
    }
    int orders = args.length > 0 ? Integer.parseInt(args[0]) : 20;
    Set<String> wanted = new HashSet<>();
    JsonNode gold = JSON.readTree(links.toFile());
    gold.get("reports").forEach(id -> wanted.add(id.asText()));
    Coder coder = Coder.builtIn();
    List<NewReport> reports = new ArrayList<>();
    for (Report report :
        Gold.reports(corpus.toFile(), node -> wanted.contains(node.path("id").asText()))) {
      CodedReport coded = coder.code(report);
      reports.add(NewReport.of(report, coded, Instant.now()));
    }
    Outcome reference = stored(List.of(reports));
    int mentions = reference.events().keySet().stream().mapToInt(Set::size).sum();
    System.out.printf(
        "%d reports, %d mentions, %d events in one pass%n",
        reports.size(), mentions, reference.events().size());
    Random random = new Random(SEED);
    int otherPartition = 0;
    int otherEvents = 0;
    int otherContent = 0;
    int otherIds = 0;
    int relinkings = 0;
    Map<String, Integer> fields = new TreeMap<>();
    for (int i = 0; i < orders; i++) {
      Outcome outcome = stored(portions(reports, random));
      relinkings += outcome.relinkings();
      Set<Set<String>> lost = new HashSet<>(reference.events().keySet());
      lost.removeAll(outcome.events().keySet());
      otherPartition += lost.isEmpty() ? 0 : 1;
      otherEvents += lost.size();
      for (Map.Entry<Set<String>, LedgerEvent> event : outcome.events().entrySet()) {
        LedgerEvent expected = reference.events().get(event.getKey());
        if (expected != null) {
          otherIds += expected.id().equals(event.getValue().id()) ? 0 : 1;
          List<String> differing = differing(expected, event.getValue());
          otherContent += differing.isEmpty() ? 0 : 1;
          differing.forEach(name -> fields.merge(name, 1, Integer::sum));
        }
      }
    }
    System.out.printf(
        "%d random orders, %d linkings of portions of 1 to %d reports%n"
            + "orders with another partition: %d (events that are not the same: %d)%n"
            + "events of the same mentions that differ in anything but the id: %d %s%n"
            + "events of another id: %d of %d%n",
        orders,
        relinkings,
        LARGEST_PORTION,
        otherPartition,
        otherEvents,
        otherContent,
        fields,
        otherIds,
        orders * reference.events().size());
  }

  private static List<List<NewReport>> portions(List<NewReport> reports, Random random) {
    List<NewReport> shuffled = new ArrayList<>(reports);
    Collections.shuffle(shuffled, random);
    List<List<NewReport>> portions = new ArrayList<>();
    for (int from = 0; from < shuffled.size(); ) {
      int to = Math.min(shuffled.size(), from + 1 + random.nextInt(LARGEST_PORTION));
      portions.add(shuffled.subList(from, to));
      from = to;
    }
    return portions;
  }

  private static Outcome stored(List<List<NewReport>> portions) throws IOException {
    Path folder = Files.createTempDirectory("isnad-order");
    try (Store store = Store.open(folder.resolve("record.db").toString(), true)) {
      for (List<NewReport> portion : portions) {
        store.add(portion);
        store.relink();
      }
      Map<Set<String>, LedgerEvent> events = new HashMap<>();
      List<LedgerEvent> all = new ArrayList<>();
      store.events(EventQuery.ALL, all::add);
      for (LedgerEvent event : all) {
        Set<String> mentions = new TreeSet<>();
        store
            .event(event.id())
            .orElseThrow()
            .members()
            .forEach(member -> mentions.add(member.reportId() + '\t' + member.mentionId()));
        events.put(mentions, event);
      }
      return new Outcome(events, portions.size());
    } finally {
      try (Stream<Path> files = Files.walk(folder)) {
        files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(java.io.File::delete);
      }
    }
  }

  private static List<String> differing(LedgerEvent a, LedgerEvent b) {
    List<String> fields = new ArrayList<>();
    differs("type", a.type(), b.type(), fields);
    differs("status", a.status(), b.status(), fields);
    differs("date", a.date(), b.date(), fields);
    differs("place", a.place(), b.place(), fields);
    differs("perpetrator", a.perpetrator(), b.perpetrator(), fields);
    differs("target", a.target(), b.target(), fields);
    differs("means", a.means(), b.means(), fields);
    differs("responsibility", a.responsibility(), b.responsibility(), fields);
    differs("reports", a.reports(), b.reports(), fields);
    differs("facts", a.facts(), b.facts(), fields);
    differs("figures", a.figures(), b.figures(), fields);
    differs("independentSources", a.independentSources(), b.independentSources(), fields);
    return fields;
  }

  private static void differs(String name, Object a, Object b, List<String> fields) {
    if (!java.util.Objects.equals(a, b)) {
      fields.add(name);
    }
  }
}
