package org.isnad.server;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Reports on their way into the record. Written by one thread, read by all. */
final class Job {
  /** Outcomes kept one by one; beyond, reports are only counted. */
  private static final int MOST_NAMED = 2_000;

  private final String id = UUID.randomUUID().toString();
  private final List<Outcome> outcomes = new ArrayList<>();
  private String state = "running";
  private String reason;
  private int done;
  private int total;

  /**
   * What became of a report.
   *
   * @param name file or report, as it was given
   * @param id in the record, or null where it could not be read
   * @param outcome {@code new}, {@code known} or {@code failed}
   * @param reason why it failed, or null
   * @param events of the record that it tells of
   */
  record Outcome(String name, String id, String outcome, String reason, List<String> events) {}

  /**
   * How far it is.
   *
   * @param state {@code running}, {@code done} or {@code failed}
   * @param reason why it failed, or null
   * @param total files and reports known so far
   */
  record Progress(
      String id, String state, String reason, int done, int total, List<Outcome> reports) {}

  String id() {
    return id;
  }

  synchronized Progress progress() {
    return new Progress(id, state, reason, done, total, List.copyOf(outcomes));
  }

  synchronized boolean running() {
    return state.equals("running");
  }

  synchronized void expect(int more) {
    total += more;
  }

  synchronized void step() {
    done++;
    total = Math.max(total, done);
  }

  synchronized void add(Outcome outcome) {
    if (outcomes.size() < MOST_NAMED) {
      outcomes.add(outcome);
    }
  }

  synchronized void replace(List<Outcome> now) {
    outcomes.clear();
    outcomes.addAll(now);
  }

  synchronized List<Outcome> outcomes() {
    return List.copyOf(outcomes);
  }

  synchronized void end(String as, String why) {
    state = as;
    reason = why;
  }
}
