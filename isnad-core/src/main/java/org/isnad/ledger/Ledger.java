package org.isnad.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.isnad.coding.CodedReport;
import org.isnad.linking.Cluster;
import org.isnad.linking.Linker;

/** From coded reports to the ledger of events. */
public final class Ledger {
  private Ledger() {}

  /**
   * Links the reports' events and reconciles what is said of each.
   *
   * @return the events, the newest first and so before what their reports recall, those of unknown
   *     date last; of one day by id; the same whatever the order of the reports
   */
  public static List<LedgerEvent> of(List<CodedReport> reports) {
    return of(reports, Parties.builtIn());
  }

  /**
   * @param parties which actors belong to which
   * @see #of(List)
   */
  public static List<LedgerEvent> of(List<CodedReport> reports, Parties parties) {
    List<LedgerEvent> events = new ArrayList<>();
    for (Cluster cluster : Linker.link(reports)) {
      events.add(Reconciler.reconcile(cluster, parties));
    }
    events.sort(
        Comparator.comparing(Ledger::start, Comparator.reverseOrder())
            .thenComparing(LedgerEvent::id));
    return List.copyOf(events);
  }

  private static LocalDate start(LedgerEvent event) {
    return event.date() == null ? LocalDate.MIN : event.date().start();
  }
}
