package org.isnad.ledger;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.isnad.coding.CodedReport;
import org.isnad.ledger.LedgerEvent.Fact;
import org.isnad.ledger.LedgerEvent.FactClaim;
import org.isnad.ledger.LedgerEvent.FactValue;
import org.isnad.ledger.LedgerEvent.Figure;
import org.isnad.ledger.LedgerEvent.FigureClaim;
import org.isnad.linking.Cluster;
import org.isnad.linking.Linker;

/**
 * A handful of articles side by side: per event what they agree on, where they differ and in whose
 * words, what only one of them says, and how each names the sides.
 *
 * @param reports identifiers of the articles, in the order given
 * @param events those that most articles tell of first
 */
public record Comparison(List<String> reports, List<EventComparison> events) {
  public Comparison {
    reports = List.copyOf(reports);
    events = List.copyOf(events);
  }

  /**
   * One event.
   *
   * @param event everything that is said, as the ledger has it
   * @param silent articles that don't tell of the event
   * @param agreed slots on which several articles agree
   * @param agreedFigures figures on which several articles agree, or where one only repeats another
   * @param differing slots whose values contradict each other
   * @param differingFigures figures that differ, revised ones among them
   * @param single what only one article says
   * @param namings how the articles name the sides
   */
  public record EventComparison(
      LedgerEvent event,
      List<String> silent,
      List<Fact> agreed,
      List<Figure> agreedFigures,
      List<Fact> differing,
      List<Figure> differingFigures,
      List<OnlyOne> single,
      List<Naming> namings) {
    public EventComparison {
      silent = List.copyOf(silent);
      agreed = List.copyOf(agreed);
      agreedFigures = List.copyOf(agreedFigures);
      differing = List.copyOf(differing);
      differingFigures = List.copyOf(differingFigures);
      single = List.copyOf(single);
      namings = List.copyOf(namings);
    }
  }

  /**
   * What only one article says.
   *
   * @param facts its own values; each fact is cut down to those
   * @param figures figures that no other article gives
   */
  public record OnlyOne(String reportId, List<Fact> facts, List<Figure> figures) {
    public OnlyOne {
      facts = List.copyOf(facts);
      figures = List.copyOf(figures);
    }
  }

  /**
   * How the articles name one side.
   *
   * @param role {@code perpetrator}, {@code target} or {@code victims}
   * @param actorId identity in the actor lexicon, or null
   * @param name canonical name, or null for the victims
   */
  public record Naming(String role, String actorId, String name, List<Wording> wordings) {
    public Naming {
      wordings = List.copyOf(wordings);
    }
  }

  /**
   * The words of one article.
   *
   * @param mentions its words for the side, each once, cut from its cleaned text
   * @param loaded those of its words that take sides
   */
  public record Wording(String reportId, List<String> mentions, List<Loaded> loaded) {
    public Wording {
      mentions = List.copyOf(mentions);
      loaded = List.copyOf(loaded);
    }
  }

  /**
   * A word that takes sides, shown as wording.
   *
   * @param word the word as it stands in the text
   * @param sense what it does («honours the dead»)
   * @param begin UTF-16 offset in the article's cleaned text
   * @param end UTF-16 offset after the word
   */
  public record Loaded(String word, String sense, int begin, int end) {}

  /** Compares the articles, with the built-in table of who belongs to whom. */
  public static Comparison of(List<CodedReport> reports) {
    return of(reports, Parties.builtIn());
  }

  /**
   * @param parties which actors belong to which
   */
  public static Comparison of(List<CodedReport> reports, Parties parties) {
    List<String> ids = reports.stream().map(report -> report.report().id()).toList();
    List<EventComparison> events = new ArrayList<>();
    for (Cluster cluster : Linker.link(reports)) {
      events.add(compare(cluster, Reconciler.reconcile(cluster, parties), ids));
    }
    events.sort(
        (a, b) -> {
          int order = Integer.compare(b.event().reports().size(), a.event().reports().size());
          return order != 0 ? order : a.event().id().compareTo(b.event().id());
        });
    return new Comparison(ids, events);
  }

  private static EventComparison compare(Cluster cluster, LedgerEvent event, List<String> ids) {
    Set<String> silent = new LinkedHashSet<>(ids);
    event.reports().forEach(member -> silent.remove(member.id()));
    List<Fact> agreed = new ArrayList<>();
    List<Fact> differing = new ArrayList<>();
    Map<String, List<Fact>> facts = new TreeMap<>();
    for (Fact fact : event.facts()) {
      if (fact.state().equals("disputed")) {
        differing.add(fact);
      } else {
        sort(fact, agreed, facts);
      }
    }
    List<Figure> agreedFigures = new ArrayList<>();
    List<Figure> differingFigures = new ArrayList<>();
    Map<String, List<Figure>> figures = new TreeMap<>();
    for (Figure figure : event.figures()) {
      Set<String> tellers = tellers(figure);
      if (tellers.size() == 1) {
        figures.computeIfAbsent(tellers.iterator().next(), id -> new ArrayList<>()).add(figure);
      } else if (differs(figure)) {
        differingFigures.add(figure);
      } else {
        agreedFigures.add(figure);
      }
    }
    List<OnlyOne> single = new ArrayList<>();
    for (String id : ids) {
      List<Fact> own = facts.getOrDefault(id, List.of());
      List<Figure> counted = figures.getOrDefault(id, List.of());
      if (!own.isEmpty() || !counted.isEmpty()) {
        single.add(new OnlyOne(id, own, counted));
      }
    }
    return new EventComparison(
        event,
        List.copyOf(silent),
        agreed,
        agreedFigures,
        differing,
        differingFigures,
        single,
        Namings.of(cluster));
  }

  /** Values of several articles are agreed on; each of the others belongs to its article. */
  private static void sort(Fact fact, List<Fact> agreed, Map<String, List<Fact>> single) {
    List<FactValue> shared = new ArrayList<>();
    Map<String, List<FactValue>> own = new LinkedHashMap<>();
    for (FactValue value : fact.values()) {
      Set<String> tellers = new LinkedHashSet<>();
      for (FactClaim claim : value.claims()) {
        tellers.add(claim.reportId());
      }
      if (tellers.size() > 1) {
        shared.add(value);
      } else {
        own.computeIfAbsent(tellers.iterator().next(), id -> new ArrayList<>()).add(value);
      }
    }
    if (!shared.isEmpty()) {
      agreed.add(new Fact(fact.slot(), shared, fact.state(), fact.why()));
    }
    own.forEach(
        (id, values) ->
            single
                .computeIfAbsent(id, key -> new ArrayList<>())
                .add(new Fact(fact.slot(), values, "single-source", fact.why())));
  }

  private static Set<String> tellers(Figure figure) {
    Set<String> tellers = new LinkedHashSet<>();
    for (FigureClaim claim : figure.claims()) {
      if (!claim.standing().equals(Count.PART)) {
        tellers.add(claim.reportId());
      }
    }
    if (tellers.isEmpty()) {
      figure.claims().forEach(claim -> tellers.add(claim.reportId()));
    }
    return tellers;
  }

  private static boolean differs(Figure figure) {
    String state = figure.estimate().state();
    return state.equals("disputed") || state.equals("revised");
  }
}
