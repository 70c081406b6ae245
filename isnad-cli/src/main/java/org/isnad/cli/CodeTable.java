package org.isnad.cli;

import java.util.stream.Collectors;
import org.isnad.coding.Claim;
import org.isnad.coding.CodedEvent;
import org.isnad.coding.CodedReport;
import org.isnad.report.Report;

/** Coded reports for a terminal: one table a report, one row an event. */
final class CodeTable {
  private final Labels labels;
  private final int width;

  CodeTable(Labels labels, int width) {
    this.labels = labels;
    this.width = width;
  }

  String render(CodedReport coded) {
    StringBuilder out = new StringBuilder(heading(coded.report(), coded.language()));
    int restored = coded.text().restored().size();
    if (restored > 0) {
      out.append(labels.paragraph(labels.phrase("restored", restored), width, 2)).append('\n');
    }
    if (coded.events().isEmpty()) {
      return out.append(labels.paragraph(labels.word("noEvents"), width, 2))
          .append('\n')
          .toString();
    }
    Table table = labels.table("number", "type", "status", "date", "place", "who", "figures");
    int number = 0;
    for (CodedEvent event : coded.events()) {
      number++;
      table.add(
          String.valueOf(number),
          labels.code("type", event.type()),
          labels.code("status", event.status()) + ", " + labels.code("salience", event.salience()),
          event.date() == null ? "" : Show.days(event.date().start(), event.date().end(), labels),
          Show.place(event.place()),
          who(event),
          event.claims().stream()
              .map(this::figure)
              .collect(Collectors.joining(labels.semicolon())));
    }
    return out.append(table.render(width, 2)).append('\n').toString();
  }

  private String who(CodedEvent event) {
    if (event.perpetrator().isEmpty() && event.target().isEmpty()) {
      return "";
    }
    return Show.actors(event.perpetrator(), labels)
        + " "
        + labels.phrase("at")
        + " "
        + Show.actors(event.target(), labels);
  }

  private String heading(Report report, String language) {
    StringBuilder out = new StringBuilder(Show.value(report.id()));
    for (String part :
        new String[] {
          report.source(), Show.published(report.published()), report.title(), language
        }) {
      if (part != null && !part.isBlank()) {
        out.append(" · ").append(Show.value(part));
      }
    }
    return out.append('\n').toString();
  }

  private String figure(Claim claim) {
    String people =
        claim.group() == null || claim.group().mention() == null
            ? ""
            : " " + Show.value(claim.group().mention());
    return Show.chain(
        labels.code("measure", claim.measure())
            + " "
            + labels.figure(claim.low(), claim.high(), claim.qualifier())
            + people,
        claim.attribution(),
        null,
        labels);
  }
}
