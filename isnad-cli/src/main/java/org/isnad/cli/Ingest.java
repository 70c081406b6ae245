package org.isnad.cli;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.isnad.report.Report;
import org.isnad.store.NewReport;
import org.isnad.store.Store;
import org.isnad.store.StoreException;

/** Codes reports that a store does not know, and adds them in portions. */
final class Ingest {
  private static final int PORTION = 64;
  private static final long LONGEST_WAIT_NANOS = 1_000_000_000L;

  private final Store store;
  private final Engine engine;
  private final List<NewReport> portion = new ArrayList<>();
  private final Set<String> added = new HashSet<>();
  private long lastWrite = System.nanoTime();
  private int known;

  Ingest(Store store, Engine engine) {
    this.store = store;
    this.engine = engine;
  }

  /**
   * What is to be stored of a report.
   *
   * @param report null where the store knows it
   * @param failure why the store cannot be asked, which is no fault of the report, or null
   */
  record Prepared(NewReport report, StoreException failure) {}

  /** Codes a report; on any thread. */
  Prepared prepare(Report report) {
    boolean isKnown;
    try {
      isKnown = store.knows(NewReport.hash(report));
    } catch (StoreException e) {
      return new Prepared(null, e);
    }
    return new Prepared(
        isKnown ? null : NewReport.of(report, engine.code(report), Instant.now()), null);
  }

  /** Takes what was prepared; on one thread. */
  void take(Prepared prepared) {
    if (prepared.failure() != null) {
      throw prepared.failure();
    }
    if (prepared.report() == null) {
      known++;
      return;
    }
    portion.add(prepared.report());
    if (portion.size() >= PORTION || System.nanoTime() - lastWrite > LONGEST_WAIT_NANOS) {
      flush();
    }
  }

  /** Stores what waits; what this has returned from is on the disk. */
  void flush() {
    if (!portion.isEmpty()) {
      for (Store.Added report : store.add(portion)) {
        if (report.known()) {
          known++;
        } else {
          added.add(report.id());
        }
      }
      portion.clear();
    }
    lastWrite = System.nanoTime();
  }

  /** Ids of the reports that are new. */
  Set<String> added() {
    return added;
  }

  /** How many were there before. */
  int known() {
    return known;
  }
}
