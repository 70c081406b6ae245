-- What analysts decide, how events hang together, and what events are listed by.

CREATE TABLE decision (
  seq BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  at TEXT COLLATE "C" NOT NULL,
  by_whom TEXT COLLATE "C" NOT NULL,
  reason TEXT COLLATE "C" NOT NULL,
  kind TEXT COLLATE "C" NOT NULL,
  body TEXT COLLATE "C" NOT NULL,
  undoes BIGINT REFERENCES decision (seq),
  undone_by BIGINT REFERENCES decision (seq)
);

CREATE TABLE decision_anchor (
  decision BIGINT NOT NULL REFERENCES decision (seq),
  report_id TEXT COLLATE "C" NOT NULL,
  mention_id TEXT COLLATE "C" NOT NULL,
  PRIMARY KEY (report_id, mention_id, decision)
);
CREATE INDEX decision_anchor_decision ON decision_anchor (decision);

CREATE TABLE relation (
  event_id TEXT COLLATE "C" NOT NULL REFERENCES event (id),
  kind TEXT COLLATE "C" NOT NULL CHECK (kind IN ('parent', 'part', 'related')),
  other_id TEXT COLLATE "C" NOT NULL REFERENCES event (id),
  why_ar TEXT COLLATE "C" NOT NULL,
  why_en TEXT COLLATE "C" NOT NULL,
  PRIMARY KEY (event_id, kind, other_id)
);
CREATE INDEX relation_other ON relation (other_id);

-- Who made a change, and by which decision; neither where the linker did.
ALTER TABLE change ADD COLUMN by_whom TEXT COLLATE "C";
ALTER TABLE change ADD COLUMN decision BIGINT REFERENCES decision (seq);

-- The cluster that the linker put the mention into, named after its first mention, and the decision
-- that holds against it.
ALTER TABLE membership ADD COLUMN linked TEXT COLLATE "C";
ALTER TABLE membership ADD COLUMN decision BIGINT REFERENCES decision (seq);
UPDATE membership SET linked = event_id;
CREATE INDEX membership_linked ON membership (linked);

ALTER TABLE event ADD COLUMN revision INTEGER NOT NULL DEFAULT 0;
ALTER TABLE event ADD COLUMN reviewed_at TEXT COLLATE "C";
ALTER TABLE event ADD COLUMN reviewed_by TEXT COLLATE "C";
-- Codes between bars; null until the event is written again.
ALTER TABLE event ADD COLUMN means TEXT COLLATE "C";
ALTER TABLE event ADD COLUMN states TEXT COLLATE "C";
UPDATE event SET revision = (SELECT COUNT(*) FROM change WHERE change.event_id = event.id);

CREATE INDEX report_source ON report (source);
