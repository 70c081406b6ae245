package org.isnad.cli;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Mentions for a terminal: one table a report. */
final class MentionTable {
  private final Labels labels;
  private final int width;

  MentionTable(Labels labels, int width) {
    this.labels = labels;
    this.width = width;
  }

  /** "" where there are none. */
  String render(List<MentionLine> mentions) {
    if (mentions.isEmpty()) {
      return "";
    }
    MentionLine first = mentions.get(0);
    String heading = Show.value(first.reportId()) + (first.line() > 0 ? ":" + first.line() : "");
    Table table = labels.table("layer", "words", "span", "value");
    for (MentionLine mention : mentions) {
      table.add(
          labels.code("layer", mention.layer()),
          Show.value(mention.text()),
          mention.begin() + "–" + mention.end(),
          mention.fields().entrySet().stream()
              // Objects repeat what the plain fields say.
              .filter(field -> field.getValue() != null && !(field.getValue() instanceof Map))
              .map(field -> field.getKey() + " " + show(field.getValue()))
              .collect(Collectors.joining(", ")));
    }
    return heading + "\n" + table.render(width, 2) + "\n";
  }

  private static String show(Object value) {
    return Show.value(String.valueOf(value));
  }
}
