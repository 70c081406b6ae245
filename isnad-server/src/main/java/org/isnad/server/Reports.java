package org.isnad.server;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.isnad.boilerplate.Boilerplate;
import org.isnad.coding.CodedEvent;
import org.isnad.coding.CodedReport;
import org.isnad.export.Json;
import org.isnad.report.Report;
import org.isnad.store.Store;
import org.isnad.store.StoredReport;
import org.springframework.stereotype.Service;

/** What is asked of reports. */
@Service
class Reports {
  private static final int MOST_REMEMBERED = 1_000;

  private final Store store;
  private final Coders coders;

  /** Of the reports that were looked at last, by hash: a report never changes. */
  private final Map<String, List<ReportView.Stretch>> boilerplates =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, List<ReportView.Stretch>> eldest) {
          return size() > MOST_REMEMBERED;
        }
      };

  Reports(Store store, Coders coders) {
    this.store = store;
    this.coders = coders;
  }

  StoredReport stored(String id) {
    return store.report(id).orElseThrow(() -> ApiException.notFound("report", id));
  }

  ReportView view(String id) {
    StoredReport stored = stored(id);
    CodedReport coded = stored.coded();
    Report report = coded.report();
    Map<String, StoredReport.Membership> members = new HashMap<>();
    Map<String, String> eventOf = new HashMap<>();
    for (StoredReport.Membership member : stored.memberships()) {
      members.put(member.mentionId(), member);
      eventOf.put(member.mentionId(), member.eventId());
    }
    List<ReportView.MentionView> mentions = new ArrayList<>();
    for (CodedEvent event : coded.events()) {
      StoredReport.Membership member = members.get(event.id());
      mentions.add(
          new ReportView.MentionView(
              event.id(),
              member == null ? null : member.eventId(),
              member == null ? null : member.score(),
              member == null ? null : member.reason(),
              event.place() == null ? null : EventSummary.place(event.place()).nameEn(),
              RawJson.of(Json.mention(event))));
    }
    String original = coded.text().original();
    return new ReportView(
        report.id(),
        report.title(),
        report.source(),
        report.author(),
        report.published(),
        report.url(),
        coded.language(),
        stored.retrieved(),
        stored.copyOf(),
        List.of(),
        stored.withdrawn(),
        coded.text().cleaned(),
        coded.text().titleEnd(),
        coded.text().restored().stream()
            .map(
                r ->
                    new ReportView.RestoredPiece(
                        r.begin(), r.end(), original.substring(r.originalBegin(), r.originalEnd())))
            .toList(),
        boilerplate(stored),
        Highlights.of(coded, eventOf),
        mentions);
  }

  /** The store keeps what was coded, not what was passed over, so that is looked for once more. */
  private List<ReportView.Stretch> boilerplate(StoredReport stored) {
    synchronized (boilerplates) {
      return boilerplates.computeIfAbsent(stored.hash(), hash -> boilerplate(stored.coded()));
    }
  }

  private List<ReportView.Stretch> boilerplate(CodedReport coded) {
    List<ReportView.Stretch> stretches = new ArrayList<>();
    for (Boilerplate b : coders.coder().boilerplate(coded.text(), coded.report().source())) {
      stretches.add(new ReportView.Stretch(b.begin(), b.end(), b.kind().code()));
    }
    return stretches;
  }

  /** The text as it came. */
  String original(String id) {
    return stored(id).coded().text().original();
  }
}
