package org.isnad.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import org.isnad.store.Decided;
import org.isnad.store.Decision;
import org.isnad.store.EventQuery;
import org.isnad.store.MentionRef;
import org.isnad.store.Store;

/**
 * How long an analyst waits for a decision. Every decision that is taken here is taken back, so the
 * record says the same afterwards; its change feed is longer. The clock also tells what else the
 * machine does; the processor time doesn't.
 *
 * <pre>
 * java -cp … org.isnad.bench.DecisionBenchmark RECORD [DECISIONS]
 * </pre>
 */
public final class DecisionBenchmark {
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private record Event(String id, int reports, int sources) {}

  private final Store store;
  private final Random random = new Random(7);

  private DecisionBenchmark(Store store) {
    this.store = store;
  }

  /**
   * @param arguments a SQLite file or the address of a PostgreSQL database, which holds events;
   *     number of decisions of each kind, 100 where it is not given
   */
  public static void main(String[] arguments) {
    int decisions = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 100;
    try (Store store = Store.open(arguments[0], false)) {
      new DecisionBenchmark(store).run(decisions);
    }
  }

  private void run(int decisions) {
    List<Event> events = new ArrayList<>();
    store.events(
        EventQuery.ALL,
        event ->
            events.add(new Event(event.id(), event.reports().size(), event.independentSources())));
    List<Event> largest =
        events.stream()
            .sorted(Comparator.comparingInt((Event event) -> -event.sources))
            .limit(decisions)
            .toList();
    System.out.printf(
        Locale.ROOT,
        "events: %d, the largest has %d reports%n",
        events.size(),
        events.stream().mapToInt(Event::reports).max().orElse(0));
    measure("correct, any event", decisions, () -> correct(any(events)));
    measure("merge, any two events", decisions, () -> merge(any(events), any(events)));
    measure("correct, event of many sources", decisions, () -> correct(any(largest)));
    measure("merge, events of many sources", decisions, () -> merge(any(largest), any(largest)));
    measure("split, event of many sources", decisions, () -> split(any(largest)));
  }

  private String any(List<Event> events) {
    return events.get(random.nextInt(events.size())).id;
  }

  private void measure(String what, int decisions, Supplier<Decided> decision) {
    List<Double> taken = new ArrayList<>();
    List<Double> work = new ArrayList<>();
    List<Double> back = new ArrayList<>();
    for (int i = 0; i < decisions; i++) {
      long start = System.nanoTime();
      long startWork = THREADS.getCurrentThreadCpuTime();
      Decided decided = decision.get();
      if (decided != null) {
        taken.add((System.nanoTime() - start) / 1e6);
        work.add((THREADS.getCurrentThreadCpuTime() - startWork) / 1e6);
        start = System.nanoTime();
        store.undo(decided.decision().id(), "benchmark");
        back.add((System.nanoTime() - start) / 1e6);
      }
    }
    System.out.printf(
        Locale.ROOT,
        "%s%n  by the clock    %s%n  processor time  %s%n  taken back      %s%n",
        what,
        quantiles(taken),
        quantiles(work),
        quantiles(back));
  }

  private static String quantiles(List<Double> millis) {
    double[] sorted = millis.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    if (sorted.length == 0) {
      return "none";
    }
    return String.format(
        Locale.ROOT,
        "median %.0f ms, p95 %.0f ms, most %.0f ms (%d)",
        sorted[sorted.length / 2],
        sorted[Math.min(sorted.length - 1, (int) (sorted.length * 0.95))],
        Arrays.stream(sorted).max().getAsDouble(),
        sorted.length);
  }

  private List<MentionRef> mentions(String event) {
    return store.event(event).orElseThrow().members().stream()
        .map(member -> new MentionRef(member.reportId(), member.mentionId()))
        .toList();
  }

  private Decided correct(String event) {
    Decision decision = new Decision.Correct(mentions(event).get(0), "type", "\"other-violence\"");
    return store.decide("benchmark", "", List.of(decision), Map.of());
  }

  private Decided merge(String event, String other) {
    return event.equals(other) ? null : store.merge("benchmark", "", event, other, Map.of());
  }

  private Decided split(String event) {
    List<MentionRef> mentions = mentions(event);
    return mentions.size() < 2
        ? null
        : store.split("benchmark", "", event, mentions.subList(0, mentions.size() / 2), Map.of());
  }
}
