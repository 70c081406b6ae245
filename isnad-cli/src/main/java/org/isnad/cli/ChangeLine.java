package org.isnad.cli;

import java.nio.charset.StandardCharsets;
import org.isnad.store.Change;

/** A change as it is printed. */
final class ChangeLine {
  private ChangeLine() {}

  /** For a person: the change, and below it what differs. */
  static byte[] text(Change change) {
    StringBuilder text = new StringBuilder();
    text.append(change.at(), 0, 19)
        .append("  ")
        .append(change.kind())
        .append("  ")
        .append(change.eventId());
    if (change.otherId() != null) {
      text.append(change.kind().equals("merged") ? " into " : " from ").append(change.otherId());
    }
    text.append("  (").append(change.rule());
    if (change.decision() != null) {
      text.append(' ').append(change.decision());
    }
    if (change.by() != null) {
      text.append(" by ").append(Bidi.isolate(change.by()));
    }
    text.append(")\n");
    if (change.kind().equals("revised")) {
      for (Change.Field field : change.fields()) {
        text.append("    ")
            .append(Bidi.isolate(field.name()))
            .append(": ")
            .append(field.before() == null ? "–" : Bidi.isolate(field.before()))
            .append(" → ")
            .append(field.after() == null ? "–" : Bidi.isolate(field.after()))
            .append('\n');
      }
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }
}
