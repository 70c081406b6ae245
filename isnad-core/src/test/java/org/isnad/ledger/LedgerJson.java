package org.isnad.ledger;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.isnad.coding.AttributionLink;
import org.isnad.coding.CodedReport;

/**
 * Writes what the scorer reads: {@code LedgerJson links|seeds|tuning|coded-links|coded-seeds FILE}.
 */
final class LedgerJson {
  private static final ObjectMapper JSON = new ObjectMapper();

  private LedgerJson() {}

  public static void main(String[] args) throws IOException {
    List<CodedReport> reports =
        switch (args[0]) {
          case "links" -> GoldReports.linksDev();
          case "seeds" -> GoldReports.seeds();
          case "coded-seeds" -> GoldReports.code(GoldReports.seeds());
          case "coded-links" -> GoldReports.code(GoldReports.linksDev());
          default -> GoldReports.tuning();
        };
    StringBuilder lines = new StringBuilder();
    for (LedgerEvent event : Ledger.of(reports)) {
      lines.append(JSON.writeValueAsString(node(event))).append('\n');
    }
    Files.writeString(Path.of(args[1]), lines);
  }

  static ObjectNode node(LedgerEvent event) {
    ObjectNode node = JSON.createObjectNode();
    node.put("id", event.id());
    node.put("type", event.type().code());
    if (event.date() != null) {
      node.put("date", event.date().start() + "/" + event.date().end());
      node.put("dateWhy", event.date().why().ar());
    }
    if (event.place() != null) {
      node.put("place", event.place().name() + " " + event.place().country());
    }
    ArrayNode reports = node.putArray("reports");
    for (LedgerEvent.Member member : event.reports()) {
      reports
          .addObject()
          .put("id", member.id())
          .put("source", member.source())
          .put("salience", member.salience().code())
          .put("copyOf", member.copyOf());
    }
    ArrayNode facts = node.putArray("facts");
    for (LedgerEvent.Fact fact : event.facts()) {
      facts
          .addObject()
          .put("slot", fact.slot())
          .put("state", fact.state())
          .put("values", fact.values().stream().map(v -> v.value()).toList().toString())
          .put("ar", fact.why().ar())
          .put("en", fact.why().en());
    }
    ArrayNode figures = node.putArray("figures");
    for (LedgerEvent.Figure figure : event.figures()) {
      ObjectNode f = figures.addObject();
      f.put("measure", figure.measure().code()).put("subject", figure.subject().code());
      f.putObject("group")
          .put("class", figure.group().classOf().code())
          .put("side", figure.group().side().code())
          .put("actorId", figure.group().actorId())
          .put("mention", figure.group().mention());
      LedgerEvent.Estimate estimate = figure.estimate();
      f.putObject("estimate")
          .put("low", estimate.low())
          .put("best", estimate.best())
          .put("high", estimate.high())
          .put("derived", estimate.derived())
          .put("state", estimate.state())
          .put("ar", estimate.why().ar())
          .put("en", estimate.why().en());
      ArrayNode claims = f.putArray("claims");
      for (LedgerEvent.FigureClaim claim : figure.claims()) {
        claims.add(
            claim.reportId()
                + " "
                + claim.low()
                + "-"
                + claim.high()
                + " "
                + claim.qualifier()
                + " "
                + claim.attribution().stream().map(AttributionLink::name).toList()
                + " "
                + claim.claimant()
                + " "
                + claim.standing());
      }
    }
    node.put("independentSources", event.independentSources());
    return node;
  }
}
