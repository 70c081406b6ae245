-- Who signs a report; what further reports are linked by without all others; the index of lists.

ALTER TABLE report ADD COLUMN author TEXT;
CREATE INDEX report_copy ON report (copy_of) WHERE copy_of IS NOT NULL;

-- The version of the linker that the other tables are of; none where they are not to be used.
CREATE TABLE link_state (version TEXT NOT NULL);

CREATE TABLE link_mention (
  number INTEGER PRIMARY KEY,
  report_id TEXT NOT NULL,
  mention_id TEXT NOT NULL,
  features BLOB NOT NULL,
  UNIQUE (report_id, mention_id)
);

CREATE TABLE link_block (
  block INTEGER NOT NULL,
  mention INTEGER NOT NULL,
  place INTEGER NOT NULL,
  type INTEGER NOT NULL,
  PRIMARY KEY (block, mention)
) WITHOUT ROWID;

CREATE TABLE link_pair (
  mention INTEGER NOT NULL,
  other INTEGER NOT NULL,
  score REAL NOT NULL,
  PRIMARY KEY (mention, other)
) WITHOUT ROWID;

CREATE TABLE link_report (
  report_id TEXT NOT NULL PRIMARY KEY,
  runs BLOB NOT NULL
) WITHOUT ROWID;

-- In the order in which events are listed, so that a list ends where it has enough.
DROP INDEX event_list;
CREATE INDEX event_list ON event (state, date_start, id, type, status, date_end, country, place_key,
  lat, lon, killed, sources, changed, reviewed_at, means, states);
