-- What analysts decide, how events hang together, and what events are listed by.

CREATE TABLE decision (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  at TEXT NOT NULL,
  by_whom TEXT NOT NULL,
  reason TEXT NOT NULL,
  kind TEXT NOT NULL,
  body TEXT NOT NULL,
  undoes INTEGER REFERENCES decision (seq),
  undone_by INTEGER REFERENCES decision (seq)
);

CREATE TABLE decision_anchor (
  decision INTEGER NOT NULL REFERENCES decision (seq),
  report_id TEXT NOT NULL,
  mention_id TEXT NOT NULL,
  PRIMARY KEY (report_id, mention_id, decision)
) WITHOUT ROWID;
CREATE INDEX decision_anchor_decision ON decision_anchor (decision);

CREATE TABLE relation (
  event_id TEXT NOT NULL REFERENCES event (id),
  kind TEXT NOT NULL CHECK (kind IN ('parent', 'part', 'related')),
  other_id TEXT NOT NULL REFERENCES event (id),
  why_ar TEXT NOT NULL,
  why_en TEXT NOT NULL,
  PRIMARY KEY (event_id, kind, other_id)
) WITHOUT ROWID;
CREATE INDEX relation_other ON relation (other_id);

-- Who made a change, and by which decision; neither where the linker did.
ALTER TABLE change ADD COLUMN by_whom TEXT;
ALTER TABLE change ADD COLUMN decision INTEGER REFERENCES decision (seq);

-- The cluster that the linker put the mention into, named after its first mention, and the decision
-- that holds against it.
ALTER TABLE membership ADD COLUMN linked TEXT;
ALTER TABLE membership ADD COLUMN decision INTEGER REFERENCES decision (seq);
UPDATE membership SET linked = event_id;
CREATE INDEX membership_linked ON membership (linked);

ALTER TABLE event ADD COLUMN revision INTEGER NOT NULL DEFAULT 0;
ALTER TABLE event ADD COLUMN reviewed_at TEXT;
ALTER TABLE event ADD COLUMN reviewed_by TEXT;
-- Codes between bars; null until the event is written again.
ALTER TABLE event ADD COLUMN means TEXT;
ALTER TABLE event ADD COLUMN states TEXT;
UPDATE event SET revision = (SELECT COUNT(*) FROM change WHERE change.event_id = event.id);
-- All that events are listed by, apart from their bodies.
CREATE INDEX event_list ON event (state, id, type, status, date_start, date_end, country, place_key,
  lat, lon, killed, sources, changed, reviewed_at, means, states);

CREATE INDEX report_source ON report (source);
