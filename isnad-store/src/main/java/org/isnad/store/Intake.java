package org.isnad.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.isnad.coding.CodedReport;
import org.isnad.report.Report;

/** Codes reports that a store does not know, and adds them in portions. */
public final class Intake {
  private static final int PORTION = 64;
  private static final long LONGEST_WAIT_NANOS = 1_000_000_000L;

  private final Store store;
  private final Function<Report, CodedReport> coder;
  private final List<NewReport> portion = new ArrayList<>();
  private final Set<String> added = new HashSet<>();
  private long lastWrite = System.nanoTime();
  private int known;

  /**
   * @param coder codes a report; safe to use from several threads
   */
  public Intake(Store store, Function<Report, CodedReport> coder) {
    this.store = store;
    this.coder = coder;
  }

  /**
   * What is to be stored of a report.
   *
   * @param report null where the store knows it
   * @param failure why the store cannot be asked, which is no fault of the report, or null
   */
  public record Prepared(NewReport report, StoreException failure) {}

  /** Codes a report; on any thread. */
  public Prepared prepare(Report report) {
    boolean isKnown;
    try {
      isKnown = store.knows(NewReport.hash(report));
    } catch (StoreException e) {
      return new Prepared(null, e);
    }
    return new Prepared(
        isKnown ? null : NewReport.of(report, coder.apply(report), Instant.now()), null);
  }

  /** Takes what was prepared; on one thread. */
  public void take(Prepared prepared) {
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
  public void flush() {
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
  public Set<String> added() {
    return added;
  }

  /** How many were there before. */
  public int known() {
    return known;
  }
}
