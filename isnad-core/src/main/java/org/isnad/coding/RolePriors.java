package org.isnad.coding;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.isnad.lexicon.LexiconFile;
import org.isnad.lexicon.LexiconFile.Row;

/**
 * What known parties are told to do and to suffer: how often the grammar of a corpus of reports,
 * none of which need be annotated, makes each the agent, the patient or neither. Whose aircraft are
 * named beside an air strike without a verb between has most likely flown it. A party of which the
 * corpus tells little is judged by others of its kind.
 */
final class RolePriors {
  private static final String RESOURCE = "coding/role.priors.tsv";
  private static final String KIND = "kind ";

  /** What is known of a kind counts like so many mentions of one of it. */
  private static final double OF_KIND = 10;

  /** What is known of a party counts like so many mentions of it with one type of event. */
  private static final double OF_PARTY = 5;

  private static final RolePriors BUILT_IN = read();

  private final Map<String, Odds> known = new HashMap<>();
  private final Map<String, Odds> kinds = new HashMap<>();

  /**
   * Logarithms of odds.
   *
   * @param agent of the agent against the patient
   * @param involved of either against neither
   * @param agentOf of the agent against the patient, by type of event
   */
  record Odds(double agent, double involved, double[] agentOf) {}

  private RolePriors() {}

  static RolePriors builtIn() {
    return BUILT_IN;
  }

  private static RolePriors read() {
    Map<String, double[]> counts = new HashMap<>();
    Map<String, String> kindOf = new HashMap<>();
    List<Row> rows =
        LexiconFile.read(
            RESOURCE, (Path) null, "who", "kind", "type", "agent", "patient", "neither");
    for (Row row : rows) {
      String who = row.require("who");
      kindOf.put(who, row.require("kind"));
      double[] count = {
        Integer.parseInt(row.require("agent")),
        Integer.parseInt(row.require("patient")),
        Integer.parseInt(row.require("neither"))
      };
      counts.put(who + '\t' + row.require("type"), count);
      add(counts, who, count);
    }
    RolePriors priors = new RolePriors();
    kindOf.forEach(
        (who, kind) -> {
          boolean isKind = who.startsWith(KIND);
          double[] ofKind = shares(counts.get(KIND + kind));
          double[] own = isKind ? ofKind : mixed(counts.get(who), ofKind, OF_KIND);
          double[] share = isKind ? own : shares(own);
          double[] agentOf = new double[EventType.values().length];
          for (EventType type : EventType.values()) {
            // What a kind does with aircraft changes from war to war; what a party does, hardly.
            double[] here = isKind ? null : counts.get(who + '\t' + type.code());
            agentOf[type.ordinal()] = agent(here == null ? share : mixed(here, share, OF_PARTY));
          }
          Odds odds = new Odds(agent(own), involved(own), agentOf);
          if (isKind) {
            priors.kinds.put(kind, odds);
          } else {
            priors.known.put(who, odds);
          }
        });
    return priors;
  }

  private static void add(Map<String, double[]> counts, String who, double[] count) {
    double[] sum = counts.computeIfAbsent(who, k -> new double[count.length]);
    for (int i = 0; i < count.length; i++) {
      sum[i] += count[i];
    }
  }

  /** One more of each, so that nothing is impossible, as shares. */
  private static double[] shares(double[] counts) {
    double total = counts[0] + counts[1] + counts[2] + 3;
    return new double[] {(counts[0] + 1) / total, (counts[1] + 1) / total, (counts[2] + 1) / total};
  }

  private static double[] mixed(double[] counts, double[] shares, double weight) {
    double[] sums = counts.clone();
    for (int i = 0; i < sums.length; i++) {
      sums[i] += weight * shares[i];
    }
    return sums;
  }

  private static double agent(double[] counts) {
    return Math.log(counts[0] / counts[1]);
  }

  private static double involved(double[] counts) {
    return Math.log((counts[0] + counts[1]) / counts[2]);
  }

  /**
   * @param party key of a party
   * @param kind what it is
   * @return null where neither is known
   */
  Odds of(String party, String kind) {
    Odds odds = known.get(party);
    return odds != null ? odds : kinds.get(kind);
  }
}
