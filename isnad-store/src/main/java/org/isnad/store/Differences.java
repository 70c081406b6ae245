package org.isnad.store;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** What differs between two states of an event, field by field, for the change feed. */
final class Differences {
  private static final List<String> PLAIN =
      List.of(
          "type",
          "status",
          "date",
          "place",
          "perpetrator",
          "target",
          "means",
          "responsibility",
          "independentSources");

  private Differences() {}

  /**
   * @param before JSON of the ledger event, or null
   * @param after JSON of the ledger event, or null
   * @return in the order of the names
   */
  static List<Change.Field> between(String before, String after) {
    Map<String, String> old = flat(before);
    Map<String, String> now = flat(after);
    TreeSet<String> names = new TreeSet<>(old.keySet());
    names.addAll(now.keySet());
    List<Change.Field> fields = new ArrayList<>();
    for (String name : names) {
      String a = old.get(name);
      String b = now.get(name);
      if (a == null ? b != null : !a.equals(b)) {
        fields.add(new Change.Field(name, a, b));
      }
    }
    return fields;
  }

  private static Map<String, String> flat(String json) {
    Map<String, String> fields = new TreeMap<>();
    if (json == null) {
      return fields;
    }
    JsonNode event = Codec.tree(json);
    for (String name : PLAIN) {
      JsonNode value = event.path(name);
      if (!value.isNull() && !value.isMissingNode() && !(value.isArray() && value.isEmpty())) {
        fields.put(name, names(value).toString());
      }
    }
    List<String> reports = new ArrayList<>();
    event.path("reports").forEach(report -> reports.add(report.path("id").toString()));
    fields.put("reports", reports.stream().sorted().toList().toString());
    for (JsonNode fact : event.path("facts")) {
      List<String> values = new ArrayList<>();
      fact.path("values").forEach(value -> values.add(value.path("value").toString()));
      ObjectNode node = JsonNodeFactory.instance.objectNode();
      node.put("state", fact.path("state").asText());
      node.put("values", String.join(", ", values));
      unique(fields, "facts." + fact.path("slot").asText(), node.toString());
    }
    for (JsonNode figure : event.path("figures")) {
      JsonNode group = figure.path("group");
      List<String> name = new ArrayList<>(List.of("figures"));
      name.add(figure.path("measure").asText());
      name.add(figure.path("subject").asText());
      for (Iterator<String> keys = List.of("class", "side", "actorId", "mention").iterator();
          keys.hasNext(); ) {
        JsonNode part = group.path(keys.next());
        if (part.isTextual()) {
          name.add(part.asText());
        }
      }
      ObjectNode estimate = JsonNodeFactory.instance.objectNode();
      for (String key : List.of("low", "best", "high", "derived", "state")) {
        estimate.set(key, figure.path("estimate").path(key));
      }
      unique(fields, String.join(".", name), estimate.toString());
    }
    return fields;
  }

  private static void unique(Map<String, String> fields, String name, String value) {
    String key = name;
    for (int i = 2; fields.containsKey(key); i++) {
      key = name + "." + i;
    }
    fields.put(key, value);
  }

  /** Of actors the names, of a date no reason, of the rest everything. */
  private static JsonNode names(JsonNode value) {
    if (value.isObject() && value.has("why")) {
      ObjectNode date = value.deepCopy();
      date.remove("why");
      return date;
    }
    if (!value.isArray() || value.isEmpty() || !value.get(0).isObject()) {
      return value;
    }
    var names = JsonNodeFactory.instance.arrayNode();
    value.forEach(
        item -> names.add(item.path("id").isTextual() ? item.path("id") : item.path("name")));
    return names;
  }
}
