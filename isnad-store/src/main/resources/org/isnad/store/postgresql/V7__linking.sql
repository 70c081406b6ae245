-- Who signs a report; what further reports are linked by without all others; the index of lists.

ALTER TABLE report ADD COLUMN author TEXT COLLATE "C";
CREATE INDEX report_copy ON report (copy_of) WHERE copy_of IS NOT NULL;

-- The version of the linker that the other tables are of; none where they are not to be used.
CREATE TABLE link_state (version TEXT COLLATE "C" NOT NULL);

CREATE TABLE link_mention (
  number BIGINT PRIMARY KEY,
  report_id TEXT COLLATE "C" NOT NULL,
  mention_id TEXT COLLATE "C" NOT NULL,
  features BYTEA NOT NULL,
  UNIQUE (report_id, mention_id)
);

CREATE TABLE link_block (
  block BIGINT NOT NULL,
  mention BIGINT NOT NULL,
  place INTEGER NOT NULL,
  type INTEGER NOT NULL,
  PRIMARY KEY (block, mention)
);

CREATE TABLE link_pair (
  mention BIGINT NOT NULL,
  other BIGINT NOT NULL,
  score DOUBLE PRECISION NOT NULL,
  PRIMARY KEY (mention, other)
);

CREATE TABLE link_report (
  report_id TEXT COLLATE "C" NOT NULL PRIMARY KEY,
  runs BYTEA NOT NULL
);

-- In the order in which events are listed, so that a list is found without the events themselves.
CREATE INDEX event_list ON event (date_start, id) INCLUDE (type, status, date_end, country, lat, lon,
  killed, sources, changed) WHERE state = 'live';
