package org.isnad.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.isnad.coding.CodedEvent;
import org.isnad.coding.CodedReport;

/** Takes decisions: checks them, keeps them, and makes the events concerned anew. */
final class Decider {
  static final String MERGE = "merge";
  static final String SPLIT = "split";
  static final String UNDO = "undo";

  private final Connection connection;
  private final String now;

  /** In a transaction that holds the lock of those who link. */
  Decider(Connection connection, String now) {
    this.connection = connection;
    this.now = now;
  }

  Decided decide(
      String by,
      String reason,
      String kind,
      List<Decision> decisions,
      Map<String, Long> expectedRevisions)
      throws SQLException {
    if (by == null || by.isBlank()) {
      throw new InvalidDecisionException("by", "a decision needs somebody who makes it");
    }
    if (decisions.isEmpty()) {
      throw new InvalidDecisionException("decisions", "nothing is decided");
    }
    long ratings = decisions.stream().filter(d -> d instanceof Decision.Reliability).count();
    if (ratings > 0 && ratings < decisions.size()) {
      throw new InvalidDecisionException(
          "decisions", "what is decided on sources is decided apart from what is on events");
    }
    check(expectedRevisions);
    for (Decision decision : decisions) {
      check(decision);
    }
    StoredDecision stored =
        DecisionTable.insert(
            connection,
            now,
            by,
            reason == null ? "" : reason,
            kind != null ? kind : kind(decisions),
            decisions,
            null);
    return carriedOut(stored, decisions);
  }

  Decided undo(long id, String by, String reason) throws SQLException {
    StoredDecision undone = DecisionTable.find(connection, id);
    if (undone == null || undone.undoes() != null) {
      throw new InvalidDecisionException("decision", "there is no decision " + id);
    }
    if (undone.undoneBy() != null) {
      throw new InvalidDecisionException("decision", "decision " + id + " is taken back already");
    }
    StoredDecision stored =
        DecisionTable.insert(
            connection, now, by, reason == null ? "" : reason, UNDO, List.of(), undone.id());
    return carriedOut(stored, undone.decisions());
  }

  Decided merge(String by, String reason, String event, String other, Map<String, Long> expected)
      throws SQLException {
    if (event.equals(other)) {
      throw new InvalidDecisionException("other", "an event cannot be merged with itself");
    }
    List<MentionRef> mentions = new ArrayList<>(members(event, "event"));
    mentions.addAll(members(other, "other"));
    List<Decision> links = new ArrayList<>();
    for (MentionRef mention : mentions.subList(1, mentions.size())) {
      links.add(new Decision.MustLink(mentions.get(0), mention));
    }
    return decide(by, reason, MERGE, links, expected);
  }

  Decided split(
      String by, String reason, String event, List<MentionRef> out, Map<String, Long> expected)
      throws SQLException {
    Set<MentionRef> rest = new LinkedHashSet<>(members(event, "event"));
    Set<MentionRef> part = new LinkedHashSet<>(out);
    if (part.isEmpty() || !rest.containsAll(part)) {
      throw new InvalidDecisionException(
          "mentions", "to be split off, mentions must belong to the event " + event);
    }
    rest.removeAll(part);
    if (rest.isEmpty()) {
      throw new InvalidDecisionException(
          "mentions", "all mentions of the event cannot be split off from it");
    }
    MentionRef first = part.iterator().next();
    MentionRef stays = rest.iterator().next();
    List<Decision> links = new ArrayList<>();
    part.stream().skip(1).forEach(other -> links.add(new Decision.MustLink(first, other)));
    rest.stream().skip(1).forEach(other -> links.add(new Decision.MustLink(stays, other)));
    links.add(new Decision.CannotLink(first, stays));
    return decide(by, reason, SPLIT, links, expected);
  }

  /** Makes the events anew; {@code decisions} hold now, or hold no longer. */
  private Decided carriedOut(StoredDecision stored, List<Decision> decisions) throws SQLException {
    List<MentionRef> anchors = Decision.anchors(decisions);
    Cause cause = new Cause(stored.by(), stored.id());
    Set<String> changed = new TreeSet<>(new LocalRelinker(connection).run(anchors, now, cause));
    boolean holds = stored.undoes() == null;
    Set<String> accepted = new HashSet<>();
    for (Decision decision : decisions) {
      if (decision instanceof Decision.Accept accept) {
        String event = event(accept.anchor());
        if (event != null && accepted.add(event)) {
          review(event, holds ? stored.by() : null, cause);
          changed.add(event);
        }
      }
    }
    for (Decision decision : decisions) {
      if (decision instanceof Decision.PartOf of) {
        String part = event(of.part());
        String whole = event(of.whole());
        if (part != null && whole != null) {
          relate(part, whole, holds, cause);
          changed.add(part);
        }
      }
    }
    String event = anchors.isEmpty() ? null : event(anchors.get(0));
    return new Decided(stored, List.copyOf(changed), event);
  }

  private void relate(String part, String whole, boolean holds, Cause cause) throws SQLException {
    new RelationTable(connection).update(List.of(part, whole));
    String value = Codec.writeText(whole);
    String body = Sql.string(connection, "SELECT body FROM event WHERE id = ?", part);
    try (EventWriter writer = new EventWriter(connection, now, cause)) {
      writer.touch(part);
      writer.change(
          part,
          "revised",
          Cause.DECISION,
          null,
          List.of(new Change.Field("partOf", holds ? null : value, holds ? value : null)),
          body);
    }
  }

  private void review(String event, String by, Cause cause) throws SQLException {
    String before = Sql.string(connection, "SELECT reviewed_by FROM event WHERE id = ?", event);
    String body = Sql.string(connection, "SELECT body FROM event WHERE id = ?", event);
    try (EventWriter writer = new EventWriter(connection, now, cause)) {
      writer.review(event, by);
      writer.change(
          event,
          "revised",
          Cause.DECISION,
          null,
          List.of(new Change.Field("reviewed", Codec.writeText(before), Codec.writeText(by))),
          body);
    }
  }

  private void check(Map<String, Long> expectedRevisions) throws SQLException {
    for (Map.Entry<String, Long> expected : expectedRevisions.entrySet()) {
      String actual =
          Sql.string(connection, "SELECT revision FROM event WHERE id = ?", expected.getKey());
      if (actual == null) {
        throw new InvalidDecisionException("event", "there is no event " + expected.getKey());
      }
      if (Long.parseLong(actual) != expected.getValue()) {
        throw new ConflictException(expected.getKey(), expected.getValue(), Long.parseLong(actual));
      }
    }
  }

  private void check(Decision decision) throws SQLException {
    for (MentionRef anchor : decision.anchors()) {
      if (anchor == null || event(anchor) == null) {
        throw new InvalidDecisionException(
            "anchor", "no event of the record has the mention " + text(anchor));
      }
    }
    if (decision instanceof Decision.MustLink link && link.a().equals(link.b())
        || decision instanceof Decision.CannotLink other && other.a().equals(other.b())
        || decision instanceof Decision.PartOf of && of.part().equals(of.whole())) {
      throw new InvalidDecisionException("b", "the two mentions are one");
    }
    if (decision instanceof Decision.PartOf of && event(of.part()).equals(event(of.whole()))) {
      throw new InvalidDecisionException("whole", "an event is no part of itself");
    }
    if (decision instanceof Decision.Correct correct) {
      SlotValue.of(correct);
    } else if (decision instanceof Decision.SetEstimate estimate) {
      check(estimate);
    } else if (decision instanceof Decision.MoveClaim move) {
      check(move);
    } else if (decision instanceof Decision.Reliability rating) {
      check(rating);
    }
  }

  private static void check(Decision.SetEstimate e) {
    if (e.figure() == null
        || e.figure().measure() == null
        || e.figure().subject() == null
        || e.figure().classOf() == null
        || e.figure().side() == null) {
      throw new InvalidDecisionException(
          "figure", "a figure is named by measure, subject, class and side");
    }
    if (e.low() == null && e.best() == null && e.high() == null) {
      throw new InvalidDecisionException("best", "an estimate needs a number");
    }
    int low = e.low() == null ? 0 : e.low();
    int best = e.best() == null ? low : e.best();
    int high = e.high() == null ? Math.max(low, best) : e.high();
    if (low < 0 || best < low || high < best) {
      throw new InvalidDecisionException("best", "not in order: 0 <= low <= best <= high");
    }
  }

  private void check(Decision.MoveClaim move) throws SQLException {
    if (move.to() != null && !move.to().report().equals(move.claim().report())) {
      throw new InvalidDecisionException(
          "to", "a claim can be moved only to an event that the same report tells of");
    }
    CodedReport report = ReportTable.coded(connection, move.claim().report());
    for (CodedEvent event : report.events()) {
      if (event.id().equals(move.claim().mention()) && Judgements.find(event, move.claim()) >= 0) {
        return;
      }
    }
    throw new InvalidDecisionException("claim", "the mention has no such claim");
  }

  private static void check(Decision.Reliability rating) {
    if (rating.source() == null || rating.source().isBlank()) {
      throw new InvalidDecisionException("source", "a source needs a name");
    }
    if (rating.reliability() != null
        && (rating.reliability() < 'A' || rating.reliability() > 'F')) {
      throw new InvalidDecisionException("reliability", "reliability goes from A to F");
    }
    if (rating.credibility() != null && (rating.credibility() < 1 || rating.credibility() > 6)) {
      throw new InvalidDecisionException("credibility", "credibility goes from 1 to 6");
    }
  }

  /** The event that a mention is in, or null. */
  private String event(MentionRef mention) throws SQLException {
    return EventTable.of(connection, mention);
  }

  private List<MentionRef> members(String event, String field) throws SQLException {
    List<MentionRef> mentions = new ArrayList<>();
    Sql.query(
        connection,
        "SELECT report_id, mention_id FROM membership WHERE event_id = ?"
            + " ORDER BY report_id, mention_id",
        List.of(event),
        row -> mentions.add(new MentionRef(row.getString(1), row.getString(2))));
    if (mentions.isEmpty()) {
      throw new InvalidDecisionException(field, "there is no event " + event + " that stands");
    }
    return mentions;
  }

  /** Kind of the decisions; of different ones that of the first. */
  private static String kind(List<Decision> decisions) {
    return Codec.tree(Codec.writeDecisions(decisions)).get(0).path("kind").asText();
  }

  private static String text(MentionRef mention) {
    return mention == null ? "null" : mention.report() + " " + mention.mention();
  }
}
