-- The record in PostgreSQL. Days are ISO 8601 dates, moments ISO 8601 in UTC to the microsecond, kept as
-- text in the order of bytes, so that both engines give and compare the same. The SQLite file beside it
-- says the same for that engine.

CREATE TABLE report (
  seq BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  id TEXT COLLATE "C" NOT NULL UNIQUE,
  hash TEXT COLLATE "C" NOT NULL UNIQUE,
  source TEXT COLLATE "C",
  title TEXT COLLATE "C",
  published TEXT COLLATE "C",
  url TEXT COLLATE "C",
  category TEXT COLLATE "C",
  language TEXT COLLATE "C" NOT NULL,
  text TEXT COLLATE "C" NOT NULL,
  original BYTEA NOT NULL,
  retrieved TEXT COLLATE "C" NOT NULL,
  coded TEXT COLLATE "C" NOT NULL,
  events INTEGER NOT NULL,
  linked INTEGER NOT NULL DEFAULT 0,
  copy_of TEXT COLLATE "C",
  withdrawn TEXT COLLATE "C"
);
CREATE INDEX report_unlinked ON report (seq) WHERE linked = 0;

CREATE TABLE mention (
  report_id TEXT COLLATE "C" NOT NULL REFERENCES report (id),
  mention_id TEXT COLLATE "C" NOT NULL,
  type TEXT COLLATE "C" NOT NULL,
  status TEXT COLLATE "C",
  salience TEXT COLLATE "C",
  date_start TEXT COLLATE "C",
  date_end TEXT COLLATE "C",
  country TEXT COLLATE "C",
  admin1 TEXT COLLATE "C",
  place TEXT COLLATE "C",
  lat DOUBLE PRECISION,
  lon DOUBLE PRECISION,
  PRIMARY KEY (report_id, mention_id)
);
CREATE INDEX mention_day ON mention (date_start);

CREATE TABLE claim (
  report_id TEXT COLLATE "C" NOT NULL,
  mention_id TEXT COLLATE "C" NOT NULL,
  position INTEGER NOT NULL,
  measure TEXT COLLATE "C" NOT NULL,
  subject TEXT COLLATE "C",
  class TEXT COLLATE "C",
  side TEXT COLLATE "C",
  actor_id TEXT COLLATE "C",
  low INTEGER,
  high INTEGER,
  qualifier TEXT COLLATE "C",
  attribution TEXT COLLATE "C" NOT NULL,
  quote TEXT COLLATE "C" NOT NULL,
  text_begin INTEGER NOT NULL,
  text_end INTEGER NOT NULL,
  PRIMARY KEY (report_id, mention_id, position),
  FOREIGN KEY (report_id, mention_id) REFERENCES mention (report_id, mention_id)
);
CREATE INDEX claim_measure ON claim (measure, low);

CREATE TABLE event (
  id TEXT COLLATE "C" NOT NULL PRIMARY KEY,
  state TEXT COLLATE "C" NOT NULL CHECK (state IN ('live', 'merged', 'withdrawn')),
  merged_into TEXT COLLATE "C" REFERENCES event (id),
  signature TEXT COLLATE "C" NOT NULL,
  type TEXT COLLATE "C" NOT NULL,
  status TEXT COLLATE "C",
  date_start TEXT COLLATE "C",
  date_end TEXT COLLATE "C",
  country TEXT COLLATE "C",
  place TEXT COLLATE "C",
  place_key TEXT COLLATE "C" NOT NULL,
  lat DOUBLE PRECISION,
  lon DOUBLE PRECISION,
  killed INTEGER,
  reports INTEGER NOT NULL,
  sources INTEGER NOT NULL,
  body TEXT COLLATE "C" NOT NULL,
  created TEXT COLLATE "C" NOT NULL,
  changed TEXT COLLATE "C" NOT NULL
);
CREATE INDEX event_day ON event (date_start, id);
CREATE INDEX event_country ON event (country, date_start);
CREATE INDEX event_type ON event (type, date_start);
CREATE INDEX event_killed ON event (killed);
CREATE INDEX event_spot ON event (lat, lon);

CREATE TABLE event_actor (
  event_id TEXT COLLATE "C" NOT NULL REFERENCES event (id),
  role TEXT COLLATE "C" NOT NULL,
  position INTEGER NOT NULL,
  actor_id TEXT COLLATE "C",
  name TEXT COLLATE "C",
  name_key TEXT COLLATE "C" NOT NULL,
  PRIMARY KEY (event_id, role, position)
);
CREATE INDEX event_actor_id ON event_actor (actor_id);

CREATE TABLE membership (
  report_id TEXT COLLATE "C" NOT NULL,
  mention_id TEXT COLLATE "C" NOT NULL,
  event_id TEXT COLLATE "C" NOT NULL REFERENCES event (id),
  score DOUBLE PRECISION,
  reason TEXT COLLATE "C" NOT NULL,
  PRIMARY KEY (report_id, mention_id),
  FOREIGN KEY (report_id, mention_id) REFERENCES mention (report_id, mention_id)
);
CREATE INDEX membership_event ON membership (event_id);

CREATE TABLE fact (
  event_id TEXT COLLATE "C" NOT NULL REFERENCES event (id),
  slot TEXT COLLATE "C" NOT NULL,
  position INTEGER NOT NULL,
  value TEXT COLLATE "C",
  reports INTEGER NOT NULL,
  state TEXT COLLATE "C" NOT NULL,
  PRIMARY KEY (event_id, slot, position)
);

CREATE TABLE figure (
  event_id TEXT COLLATE "C" NOT NULL REFERENCES event (id),
  position INTEGER NOT NULL,
  measure TEXT COLLATE "C" NOT NULL,
  subject TEXT COLLATE "C",
  class TEXT COLLATE "C",
  side TEXT COLLATE "C",
  actor_id TEXT COLLATE "C",
  mention TEXT COLLATE "C",
  low INTEGER,
  best INTEGER,
  high INTEGER,
  derived INTEGER,
  state TEXT COLLATE "C" NOT NULL,
  why_ar TEXT COLLATE "C",
  why_en TEXT COLLATE "C",
  PRIMARY KEY (event_id, position)
);
CREATE INDEX figure_measure ON figure (measure, best);

CREATE TABLE figure_claim (
  event_id TEXT COLLATE "C" NOT NULL,
  figure INTEGER NOT NULL,
  position INTEGER NOT NULL,
  report_id TEXT COLLATE "C" NOT NULL,
  low INTEGER,
  high INTEGER,
  claimant TEXT COLLATE "C",
  standing TEXT COLLATE "C",
  text_begin INTEGER NOT NULL,
  text_end INTEGER NOT NULL,
  PRIMARY KEY (event_id, figure, position),
  FOREIGN KEY (event_id, figure) REFERENCES figure (event_id, position)
);

CREATE TABLE change (
  seq BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  at TEXT COLLATE "C" NOT NULL,
  event_id TEXT COLLATE "C" NOT NULL REFERENCES event (id),
  kind TEXT COLLATE "C" NOT NULL CHECK (kind IN ('created', 'revised', 'merged', 'split', 'withdrawn')),
  rule TEXT COLLATE "C" NOT NULL,
  other_id TEXT COLLATE "C",
  fields TEXT COLLATE "C" NOT NULL,
  body BYTEA
);
CREATE INDEX change_event ON change (event_id, seq);
CREATE INDEX change_at ON change (at);

CREATE FUNCTION change_is_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'the change feed is append-only';
END
$$;
CREATE TRIGGER change_not_changed BEFORE UPDATE OR DELETE OR TRUNCATE ON change
  FOR EACH STATEMENT EXECUTE FUNCTION change_is_append_only();
