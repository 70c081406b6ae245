package org.isnad.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.isnad.coding.Claim;
import org.isnad.coding.PlaceValue;
import org.isnad.coding.Salience;
import org.isnad.ledger.LedgerEvent.Member;
import org.isnad.linking.Cluster;
import org.isnad.linking.EventMention;
import org.isnad.report.Report;

/** Reconciles what the mentions of one event say, keeping every claim. */
public final class Reconciler {
  private Reconciler() {}

  /** Reconciles a cluster, with the built-in table of who belongs to whom. */
  public static LedgerEvent reconcile(Cluster cluster) {
    return reconcile(cluster, Parties.builtIn());
  }

  /**
   * @param parties which actors belong to which
   * @return the event with every slot and figure as its sources give them; identical for clusters
   *     of the same mentions
   */
  public static LedgerEvent reconcile(Cluster cluster, Parties parties) {
    Slots slots = new Slots(cluster, parties);
    LedgerEvent.EventDate date = slots.date();
    LocalDate last = date == null ? null : date.end();
    PlaceValue place = slots.place();
    return new LedgerEvent(
        id(cluster, slots, date, place),
        slots.type(),
        slots.status(),
        date,
        place,
        slots.perpetrators(),
        slots.targets(),
        slots.means(),
        slots.responsibility(),
        members(cluster),
        slots.facts(),
        Figures.of(cluster, parties, last),
        independentSources(cluster));
  }

  private static List<Member> members(Cluster cluster) {
    Map<String, Member> members = new LinkedHashMap<>();
    for (EventMention mention : cluster.mentions()) {
      Report report = mention.report().report();
      Salience salience = mention.salience();
      Member known = members.get(report.id());
      if (known == null || known.salience() == Salience.BACKGROUND) {
        members.put(
            report.id(),
            new Member(
                report.id(),
                report.source(),
                report.published(),
                salience,
                cluster.copyOf(report.id())));
      }
    }
    return List.copyOf(members.values());
  }

  /**
   * Those who say it at first hand: the named sources of the reports that have any, the outlets of
   * those that have none; copies add nobody.
   */
  private static int independentSources(Cluster cluster) {
    List<Witness> witnesses = new ArrayList<>();
    for (EventMention mention : cluster.mentions()) {
      if (cluster.copyOf(mention.reportId()) != null) {
        continue;
      }
      String outlet = Figures.outlet(mention.report().report());
      List<Witness> named = new ArrayList<>();
      if (!mention.event().statusAttribution().isEmpty()) {
        named.add(Witness.of(mention.event().statusAttribution(), outlet));
      }
      for (Claim claim : mention.event().claims()) {
        if (!claim.attribution().isEmpty()) {
          named.add(Witness.of(claim.attribution(), outlet));
        }
      }
      if (named.isEmpty()) {
        named.add(Witness.of(List.of(), outlet));
      }
      witnesses.addAll(named);
    }
    // A cluster of copies whose original lies outside still has one source.
    return Math.max(1, Witness.distinct(List.copyOf(new LinkedHashSet<>(witnesses))));
  }

  /** Readable, and the same as long as the first of its reports is. */
  private static String id(
      Cluster cluster, Slots slots, LedgerEvent.EventDate date, PlaceValue place) {
    String smallest = null;
    for (EventMention mention : cluster.mentions()) {
      String key = mention.reportId() + '\n' + mention.event().id();
      smallest = smallest == null || key.compareTo(smallest) < 0 ? key : smallest;
    }
    long hash = 0xcbf29ce484222325L;
    for (int i = 0; i < smallest.length(); i++) {
      hash = (hash ^ smallest.charAt(i)) * 0x100000001b3L;
    }
    String country =
        place == null || place.country() == null ? "xx" : place.country().toLowerCase(Locale.ROOT);
    return String.join(
        "-",
        slots.type().code(),
        date == null ? "undated" : date.start().toString(),
        country,
        String.format(Locale.ROOT, "%08x", (int) (hash ^ hash >>> 32)));
  }
}
