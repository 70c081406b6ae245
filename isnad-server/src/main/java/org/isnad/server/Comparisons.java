package org.isnad.server;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.isnad.coding.CodedReport;
import org.isnad.export.Json;
import org.isnad.ledger.Comparison;
import org.isnad.place.EnglishNames;
import org.springframework.stereotype.Service;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A few reports side by side. */
@Service
class Comparisons {
  private static final int MOST = 20;

  private final Reports reports;
  private final JsonMapper json;

  Comparisons(Reports reports, JsonMapper json) {
    this.reports = reports;
    this.json = json;
  }

  /** What {@code isnad compare} writes, each event with its {@code eventId} in the record. */
  JsonNode compare(List<String> ids) {
    LinkedHashSet<String> wanted = new LinkedHashSet<>(ids == null ? List.of() : ids);
    if (wanted.size() < 2 || wanted.size() > MOST) {
      throw ApiException.wrong("report", "2 to " + MOST + " different reports");
    }
    List<org.isnad.store.StoredReport> stored = new ArrayList<>();
    wanted.forEach(id -> stored.add(reports.stored(id)));
    List<CodedReport> coded = stored.stream().map(r -> r.coded()).toList();
    JsonNode compared = json.readTree(Json.comparison(coded, Comparison.of(coded)));
    for (JsonNode event : compared.get("events")) {
      ((ObjectNode) event).put("eventId", eventId(event, stored));
      if (event.get("place") instanceof ObjectNode place) {
        JsonNode geonames = place.get("geonameId");
        place.put(
            "nameEn",
            EnglishNames.of(
                place.path("name").asString(null),
                place.path("country").asString(null),
                geonames == null || geonames.isNull() ? null : geonames.asLong()));
      }
    }
    return compared;
  }

  /** The event of the record in which most of its mentions are. */
  private static String eventId(JsonNode event, List<org.isnad.store.StoredReport> stored) {
    // Comparing links these reports alone; a type and a day in common are what is left to go by.
    java.util.Map<String, Integer> votes = new java.util.TreeMap<>();
    for (JsonNode member : event.get("reports")) {
      for (org.isnad.store.StoredReport report : stored) {
        if (report.coded().report().id().equals(member.get("id").asString())) {
          for (org.isnad.coding.CodedEvent told : report.coded().events()) {
            if (told.type().code().equals(event.get("type").asString())) {
              report.memberships().stream()
                  .filter(m -> m.mentionId().equals(told.id()))
                  .forEach(m -> votes.merge(m.eventId(), 1, Integer::sum));
            }
          }
        }
      }
    }
    return votes.entrySet().stream()
        .max(java.util.Map.Entry.comparingByValue())
        .map(java.util.Map.Entry::getKey)
        .orElse(null);
  }
}
