package org.isnad.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.isnad.ledger.LedgerEvent;
import org.isnad.ledger.Overrides;
import org.isnad.ledger.Parties;
import org.isnad.ledger.Relations;
import org.isnad.ledger.Relations.Relation;
import org.isnad.ledger.Relations.Sketch;

/** Keeps the relations between events in step with the events. */
final class RelationTable {
  /** With more changed events than this, all memberships are read at once. */
  private static final int MANY = 300;

  private final Connection connection;
  private final Relations relations = new Relations(Parties.builtIn());
  private final Map<String, Sketch> sketches = new HashMap<>();
  private Map<String, Set<String>> allNeighbours;

  RelationTable(Connection connection) {
    this.connection = connection;
  }

  /** Relations of an event that stands, wholes first, then parts. */
  static List<EventRelation> of(Connection connection, String eventId) throws SQLException {
    List<String> ids = new ArrayList<>();
    List<EventRelation> bare = new ArrayList<>();
    Sql.query(
        connection,
        "SELECT kind, other_id, why_ar, why_en, decision FROM relation WHERE event_id = ?"
            + " ORDER BY CASE kind WHEN 'parent' THEN 0 WHEN 'part' THEN 1 ELSE 2 END, other_id",
        List.of(eventId),
        row -> {
          ids.add(row.getString("other_id"));
          bare.add(
              new EventRelation(
                  row.getString("kind"),
                  new LedgerEvent.Why(row.getString("why_ar"), row.getString("why_en")),
                  Sql.number(row, "decision"),
                  null));
        });
    Map<String, EventSummary> others = new HashMap<>();
    EventTable.summaries(connection, List.copyOf(new LinkedHashSet<>(ids)))
        .forEach(summary -> others.put(summary.id(), summary));
    List<EventRelation> found = new ArrayList<>();
    for (int i = 0; i < ids.size(); i++) {
      EventRelation r = bare.get(i);
      if (others.containsKey(ids.get(i))) {
        found.add(new EventRelation(r.kind(), r.why(), r.decision(), others.get(ids.get(i))));
      }
    }
    return found;
  }

  /**
   * Makes the relations of events anew, and those of the wholes that they may be parts of.
   *
   * @param changed ids of events that are new, other than before, or gone
   */
  void update(Collection<String> changed) throws SQLException {
    if (changed.isEmpty()) {
      return;
    }
    if (changed.size() > MANY) {
      readNeighbours();
    }
    Set<String> wholes = new TreeSet<>();
    for (String id : changed) {
      Sql.query(
          connection,
          "SELECT other_id FROM relation WHERE event_id = ? AND kind = 'parent'",
          List.of(id),
          row -> wholes.add(row.getString(1)));
    }
    List<Relation> rows = new ArrayList<>();
    List<String> live = new ArrayList<>();
    for (String id : changed) {
      Sketch event = sketch(id);
      if (event == null) {
        continue;
      }
      live.add(id);
      List<Sketch> others = others(id);
      rows.addAll(relations.of(event, others));
      for (Sketch other : others) {
        if (relations.mayBePart(other, event)) {
          wholes.add(other.id());
        }
      }
    }
    wholes.removeAll(changed);
    for (String whole : wholes) {
      Sketch event = sketch(whole);
      if (event != null) {
        relations.of(event, others(whole)).stream()
            .filter(relation -> relation.kind().equals(Relations.PART))
            .forEach(rows::add);
      }
    }
    delete(changed, wholes);
    insert(rows);
    decided();
  }

  private void delete(Collection<String> changed, Collection<String> wholes) throws SQLException {
    try (PreparedStatement own =
            connection.prepareStatement("DELETE FROM relation WHERE event_id = ?");
        PreparedStatement others =
            connection.prepareStatement("DELETE FROM relation WHERE other_id = ?");
        PreparedStatement parts =
            connection.prepareStatement(
                "DELETE FROM relation WHERE event_id = ? AND kind = 'part'");
        PreparedStatement parents =
            connection.prepareStatement(
                "DELETE FROM relation WHERE other_id = ? AND kind = 'parent'")) {
      for (String id : changed) {
        Sql.add(own, id);
        Sql.add(others, id);
      }
      for (String id : wholes) {
        Sql.add(parts, id);
        Sql.add(parents, id);
      }
      own.executeBatch();
      others.executeBatch();
      parts.executeBatch();
      parents.executeBatch();
    }
  }

  private void insert(List<Relation> rows) throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            "INSERT INTO relation (event_id, kind, other_id, why_ar, why_en)"
                + " VALUES (?, ?, ?, ?, ?) ON CONFLICT (event_id, kind, other_id) DO NOTHING")) {
      for (Relation row : rows) {
        boolean part = row.kind().equals(Relations.PART);
        String back = part ? Relations.PARENT : row.kind();
        String ar = row.why().ar();
        String en = row.why().en();
        Sql.add(insert, row.eventId(), row.kind(), row.otherId(), ar, en);
        Sql.add(insert, row.otherId(), back, row.eventId(), ar, en);
      }
      insert.executeBatch();
    }
  }

  /** What analysts have set; it is little, and so made anew as a whole. */
  private void decided() throws SQLException {
    Sql.update(connection, "DELETE FROM relation WHERE decision IS NOT NULL");
    for (StoredDecision stored : DecisionTable.holding(connection, "part-of")) {
      LedgerEvent.Why why =
          Overrides.why(stored.by(), stored.at().substring(0, 10), stored.reason());
      for (Decision decision : stored.decisions()) {
        if (decision instanceof Decision.PartOf of) {
          String part = event(of.part());
          String whole = event(of.whole());
          if (part != null && whole != null && !part.equals(whole)) {
            set(whole, Relations.PART, part, why, stored.id());
            set(part, Relations.PARENT, whole, why, stored.id());
          }
        }
      }
    }
  }

  private void set(String id, String kind, String other, LedgerEvent.Why why, long decision)
      throws SQLException {
    Sql.update(
        connection,
        "INSERT INTO relation (event_id, kind, other_id, why_ar, why_en, decision)"
            + " VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (event_id, kind, other_id) DO UPDATE"
            + " SET why_ar = excluded.why_ar, why_en = excluded.why_en,"
            + " decision = excluded.decision",
        id,
        kind,
        other,
        why.ar(),
        why.en(),
        decision);
  }

  private String event(MentionRef mention) throws SQLException {
    return EventTable.of(connection, mention);
  }

  /** What of a live event its relations depend on; null where there is none of the id. */
  private Sketch sketch(String id) throws SQLException {
    Sketch known = sketches.get(id);
    if (known == null) {
      String body =
          Sql.string(connection, "SELECT body FROM event WHERE id = ? AND state = 'live'", id);
      known = body == null ? null : Sketch.of(Codec.readEvent(body));
      sketches.put(id, known);
    }
    return known;
  }

  /** The events that share a report with one. */
  private List<Sketch> others(String id) throws SQLException {
    Set<String> ids = new TreeSet<>();
    if (allNeighbours != null) {
      ids.addAll(allNeighbours.getOrDefault(id, Set.of()));
    } else {
      Sql.query(
          connection,
          "SELECT DISTINCT b.event_id FROM membership a JOIN membership b"
              + " ON b.report_id = a.report_id WHERE a.event_id = ?",
          List.of(id),
          row -> ids.add(row.getString(1)));
    }
    ids.remove(id);
    List<Sketch> found = new ArrayList<>();
    for (String other : ids) {
      Sketch sketch = sketch(other);
      if (sketch != null) {
        found.add(sketch);
      }
    }
    return found;
  }

  private void readNeighbours() throws SQLException {
    Map<String, Set<String>> byReport = new HashMap<>();
    Sql.query(
        connection,
        "SELECT report_id, event_id FROM membership",
        List.of(),
        row ->
            byReport
                .computeIfAbsent(row.getString(1), key -> new TreeSet<>())
                .add(row.getString(2)));
    allNeighbours = new HashMap<>();
    for (Set<String> events : byReport.values()) {
      for (String event : events) {
        allNeighbours.computeIfAbsent(event, key -> new TreeSet<>()).addAll(events);
      }
    }
  }
}
