-- The record in SQLite. Days are ISO 8601 dates, moments ISO 8601 in UTC to the microsecond, so that
-- both sort as text. The PostgreSQL file beside it says the same with the types of that engine.

CREATE TABLE report (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE,
  hash TEXT NOT NULL UNIQUE,
  source TEXT,
  title TEXT,
  published TEXT,
  url TEXT,
  category TEXT,
  language TEXT NOT NULL,
  text TEXT NOT NULL,
  original BLOB NOT NULL,
  retrieved TEXT NOT NULL,
  coded TEXT NOT NULL,
  events INTEGER NOT NULL,
  linked INTEGER NOT NULL DEFAULT 0,
  copy_of TEXT,
  withdrawn TEXT
);
CREATE INDEX report_unlinked ON report (seq) WHERE linked = 0;

CREATE TABLE mention (
  report_id TEXT NOT NULL REFERENCES report (id),
  mention_id TEXT NOT NULL,
  type TEXT NOT NULL,
  status TEXT,
  salience TEXT,
  date_start TEXT,
  date_end TEXT,
  country TEXT,
  admin1 TEXT,
  place TEXT,
  lat REAL,
  lon REAL,
  PRIMARY KEY (report_id, mention_id)
) WITHOUT ROWID;
CREATE INDEX mention_day ON mention (date_start);

CREATE TABLE claim (
  report_id TEXT NOT NULL,
  mention_id TEXT NOT NULL,
  position INTEGER NOT NULL,
  measure TEXT NOT NULL,
  subject TEXT,
  class TEXT,
  side TEXT,
  actor_id TEXT,
  low INTEGER,
  high INTEGER,
  qualifier TEXT,
  attribution TEXT NOT NULL,
  quote TEXT NOT NULL,
  text_begin INTEGER NOT NULL,
  text_end INTEGER NOT NULL,
  PRIMARY KEY (report_id, mention_id, position),
  FOREIGN KEY (report_id, mention_id) REFERENCES mention (report_id, mention_id)
) WITHOUT ROWID;
CREATE INDEX claim_measure ON claim (measure, low);

CREATE TABLE event (
  id TEXT NOT NULL PRIMARY KEY,
  state TEXT NOT NULL CHECK (state IN ('live', 'merged', 'withdrawn')),
  merged_into TEXT REFERENCES event (id),
  signature TEXT NOT NULL,
  type TEXT NOT NULL,
  status TEXT,
  date_start TEXT,
  date_end TEXT,
  country TEXT,
  place TEXT,
  place_key TEXT NOT NULL,
  lat REAL,
  lon REAL,
  killed INTEGER,
  reports INTEGER NOT NULL,
  sources INTEGER NOT NULL,
  body TEXT NOT NULL,
  created TEXT NOT NULL,
  changed TEXT NOT NULL
) WITHOUT ROWID;
CREATE INDEX event_day ON event (date_start, id);
CREATE INDEX event_country ON event (country, date_start);
CREATE INDEX event_type ON event (type, date_start);
CREATE INDEX event_killed ON event (killed);
CREATE INDEX event_spot ON event (lat, lon);

CREATE TABLE event_actor (
  event_id TEXT NOT NULL REFERENCES event (id),
  role TEXT NOT NULL,
  position INTEGER NOT NULL,
  actor_id TEXT,
  name TEXT,
  name_key TEXT NOT NULL,
  PRIMARY KEY (event_id, role, position)
) WITHOUT ROWID;
CREATE INDEX event_actor_id ON event_actor (actor_id);

CREATE TABLE membership (
  report_id TEXT NOT NULL,
  mention_id TEXT NOT NULL,
  event_id TEXT NOT NULL REFERENCES event (id),
  score REAL,
  reason TEXT NOT NULL,
  PRIMARY KEY (report_id, mention_id),
  FOREIGN KEY (report_id, mention_id) REFERENCES mention (report_id, mention_id)
) WITHOUT ROWID;
CREATE INDEX membership_event ON membership (event_id);

CREATE TABLE fact (
  event_id TEXT NOT NULL REFERENCES event (id),
  slot TEXT NOT NULL,
  position INTEGER NOT NULL,
  value TEXT,
  reports INTEGER NOT NULL,
  state TEXT NOT NULL,
  PRIMARY KEY (event_id, slot, position)
) WITHOUT ROWID;

CREATE TABLE figure (
  event_id TEXT NOT NULL REFERENCES event (id),
  position INTEGER NOT NULL,
  measure TEXT NOT NULL,
  subject TEXT,
  class TEXT,
  side TEXT,
  actor_id TEXT,
  mention TEXT,
  low INTEGER,
  best INTEGER,
  high INTEGER,
  derived INTEGER,
  state TEXT NOT NULL,
  why_ar TEXT,
  why_en TEXT,
  PRIMARY KEY (event_id, position)
) WITHOUT ROWID;
CREATE INDEX figure_measure ON figure (measure, best);

CREATE TABLE figure_claim (
  event_id TEXT NOT NULL,
  figure INTEGER NOT NULL,
  position INTEGER NOT NULL,
  report_id TEXT NOT NULL,
  low INTEGER,
  high INTEGER,
  claimant TEXT,
  standing TEXT,
  text_begin INTEGER NOT NULL,
  text_end INTEGER NOT NULL,
  PRIMARY KEY (event_id, figure, position),
  FOREIGN KEY (event_id, figure) REFERENCES figure (event_id, position)
) WITHOUT ROWID;

CREATE TABLE change (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  at TEXT NOT NULL,
  event_id TEXT NOT NULL REFERENCES event (id),
  kind TEXT NOT NULL CHECK (kind IN ('created', 'revised', 'merged', 'split', 'withdrawn')),
  rule TEXT NOT NULL,
  other_id TEXT,
  fields TEXT NOT NULL,
  body BLOB
);
CREATE INDEX change_event ON change (event_id, seq);
CREATE INDEX change_at ON change (at);

CREATE TRIGGER change_not_updated BEFORE UPDATE ON change
BEGIN
  SELECT RAISE(ABORT, 'the change feed is append-only');
END;
CREATE TRIGGER change_not_deleted BEFORE DELETE ON change
BEGIN
  SELECT RAISE(ABORT, 'the change feed is append-only');
END;
