-- Who signs a report, and what further reports are linked by without all others.

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
