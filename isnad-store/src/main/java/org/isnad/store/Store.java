package org.isnad.store;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.isnad.ledger.LedgerEvent;

/**
 * The record that is kept: every report once, every event once, and every change of an event.
 *
 * <p>Safe for use by several threads and by several programs at a time. Every method that writes
 * does all of it or nothing; what it has returned from is on the disk. All throw {@link
 * StoreException} where the database cannot do it.
 */
public interface Store extends AutoCloseable {
  /**
   * Opens a store and brings its schema up to date.
   *
   * @param db path of a SQLite file, or {@code jdbc:postgresql://…} of PostgreSQL 15 or later
   * @param create whether a file that isn't there is made
   */
  static Store open(String db, boolean create) {
    return JdbcStore.open(db, create);
  }

  /** Whether a report of this {@link NewReport#hash} is there. */
  boolean knows(String hash);

  /**
   * Adds reports in one transaction. A report that is known is left as it is; one whose id belongs
   * to another report gets the beginning of its hash after its id.
   *
   * @return for each report what became of it, in the same order
   */
  List<Added> add(List<NewReport> reports);

  /**
   * Takes a report out of the record: it stays in the store, and its mentions count no longer from
   * the next {@link #relink} on.
   *
   * @param by who or which rule
   * @return false where there is no such report, or it was withdrawn before
   */
  boolean withdraw(String reportId, String by, String reason);

  /**
   * Links all reports anew and writes what differs from the events as they were, with the changes,
   * in one transaction. The partition of mentions into events and all that is reconciled depend on
   * the reports only, not on the order in which they came. Does nothing where all are linked.
   */
  Relinking relink();

  /**
   * Keeps decisions and carries them out, in one transaction: only the events that they concern are
   * made anew, with the same outcome as if all were. They survive whatever is linked later.
   *
   * @param by who decides
   * @param reason why; it is shown with what is corrected
   * @param expectedRevisions {@link #revision} of events as they were when it was decided; may be
   *     empty
   * @throws ConflictException where an event's revision is another
   * @throws InvalidDecisionException where a decision cannot be
   */
  Decided decide(
      String by, String reason, List<Decision> decisions, Map<String, Long> expectedRevisions);

  /**
   * Decides that two events are one: all their mentions must be together.
   *
   * @see #decide
   */
  Decided merge(
      String by, String reason, String event, String other, Map<String, Long> expectedRevisions);

  /**
   * Decides that some mentions of an event are an event of their own: they must be together, the
   * others too, and the two must not. Mentions that come later join those that they are closer to.
   *
   * @param mentions some of the event's, not all
   * @see #decide
   */
  Decided split(
      String by,
      String reason,
      String event,
      List<MentionRef> mentions,
      Map<String, Long> expectedRevisions);

  /**
   * Takes a decision back: everything goes to where it is without it. The decision stays on record,
   * and the changes are told as new ones.
   *
   * @throws InvalidDecisionException where there is none, or it was taken back before
   */
  default Decided undo(long decisionId, String by) {
    return undo(decisionId, by, "");
  }

  /**
   * The same, with a reason.
   *
   * @see #undo(long, String)
   */
  Decided undo(long decisionId, String by, String reason);

  /**
   * All decisions, oldest first, also those that were taken back.
   *
   * @param eventIdOrNull only those about mentions that are in this event now
   */
  List<StoredDecision> decisions(String eventIdOrNull);

  /** Number of changes of an event, which rises by one with each; 0 where there is none. */
  long revision(String eventId);

  /**
   * Mentions that joined others with less than the given score, and that no analyst has put where
   * they are; the least certain first.
   *
   * @param below log odds
   */
  void weakLinks(double below, BiConsumer<String, Member> sink);

  /**
   * Remembers that somebody spent time on an event.
   *
   * @param seconds more than 0
   */
  void addWork(String eventId, String by, int seconds);

  /**
   * Who spent how much time on which events, and how often they decided something about them.
   *
   * @param eventIdOrNull only on this event
   */
  List<Work> work(String eventIdOrNull);

  /**
   * How an event that stands relates to others: the whole that it is a part of, its own parts, and
   * what one hand did in the same place on the same day. The figures of related events are not put
   * together.
   */
  List<EventRelation> relations(String eventId);

  /** All outlets, by name. */
  List<Source> sources();

  /** Reports that came since the last {@link #relink}. */
  long unlinked();

  Counts counts();

  Optional<StoredReport> report(String id);

  /**
   * Title and address of reports by id, without their texts; those that are not there are left out.
   */
  Map<String, Headline> headlines(Collection<String> ids);

  /** All reports in the order in which they were added. */
  void reports(Consumer<StoredReport> sink);

  /** How many reports count: those that were not withdrawn. */
  long counting();

  /**
   * Id and hash of every report that counts, in the order in which they were added; much quicker
   * than {@link #reports}.
   */
  void counting(BiConsumer<String, String> sink);

  /**
   * The reports as they were read, each as one line of JSON (input contract of the codebook), in
   * the order in which they were added.
   *
   * @param sink takes the id that the report has in the store, and the line
   */
  void originals(BiConsumer<String, String> sink);

  /** Events that are as asked, by date, those of unknown date last, then by id. */
  default void events(EventQuery query, Consumer<LedgerEvent> sink) {
    recorded(query, recorded -> sink.accept(recorded.event()));
  }

  /** The same, with what the store adds to an event. */
  void recorded(EventQuery query, Consumer<Recorded> sink);

  /** The events as they stood at a moment: the last changes before it. */
  default void eventsAsOf(EventQuery query, Instant moment, Consumer<LedgerEvent> sink) {
    recordedAsOf(query, moment, recorded -> sink.accept(recorded.event()));
  }

  /** The same, with what the store adds to an event. */
  void recordedAsOf(EventQuery query, Instant moment, Consumer<Recorded> sink);

  /**
   * An event by its id, also one that was merged or withdrawn. Where sources disagree on a figure,
   * its reason tells how analysts grade them; nothing else depends on that.
   */
  Optional<StoredEvent> event(String id);

  /** The change feed from a moment on, in the order of writing. */
  void changes(Instant since, Consumer<Change> sink);

  /** The changes from a moment on, in the order of writing, without the events. */
  void feed(Instant since, Consumer<Change> sink);

  /** The changes after one of them, in the order of writing, without the events. */
  void changesAfter(long seq, Consumer<Change> sink);

  /** Number of the last change, or 0. */
  long lastChange();

  /** The changes of one event, in the order of writing. */
  List<Change> history(String eventId);

  @Override
  void close();

  /**
   * @param id under which the report is in the store
   * @param known whether it was there before
   */
  record Added(String id, boolean known) {}

  /**
   * @param title as it was read, or null
   * @param url where it was published, or null
   */
  record Headline(String title, String url) {}

  /**
   * @param seconds how long it took
   */
  record Relinking(
      int events, int created, int revised, int merged, int split, int withdrawn, double seconds) {}

  record Counts(long reports, long mentions, long claims, long events, long changes) {}

  /**
   * @param number of the event in this store, which stays
   * @param changed when it was last written, ISO 8601 in UTC
   * @param revision number of its changes
   * @param reviewed whether somebody has looked at it as it stands; not known of the past
   */
  record Recorded(LedgerEvent event, long number, String changed, long revision, boolean reviewed) {
    /** The same with the event made coarser. */
    public Recorded with(LedgerEvent coarser) {
      return new Recorded(coarser, number, changed, revision, reviewed);
    }
  }

  /**
   * An event of the store.
   *
   * @param event as it stands, or as it stood last
   * @param state {@code live}, {@code merged} or {@code withdrawn}
   * @param mergedInto id of the event that took it in, or null
   * @param created when it was first written, ISO 8601 in UTC
   * @param changed when it was last written
   * @param revision number of its changes
   * @param reviewed who has looked at it as it stands, or null
   * @param members its mentions, by report
   */
  record StoredEvent(
      LedgerEvent event,
      String state,
      String mergedInto,
      String created,
      String changed,
      long revision,
      Reviewed reviewed,
      List<Member> members) {
    public StoredEvent {
      members = List.copyOf(members);
    }
  }

  /**
   * Somebody has looked at an event and accepted it. Another report or another mention takes it
   * away.
   *
   * @param at when, ISO 8601 in UTC
   */
  record Reviewed(String at, String by) {}

  /**
   * What somebody did with an event.
   *
   * @param seconds in all
   * @param edits decisions that changed it, those left out by which it was found right
   */
  record Work(String eventId, String by, long seconds, int edits) {}

  /**
   * @see StoredReport.Membership
   */
  record Member(String reportId, String mentionId, Double score, String reason) {}
}
