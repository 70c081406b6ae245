-- How long people work on events, in the portions in which they do it.
CREATE TABLE work (
  seq BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  at TEXT NOT NULL,
  event_id TEXT NOT NULL REFERENCES event (id),
  by_whom TEXT NOT NULL,
  seconds INTEGER NOT NULL CHECK (seconds > 0)
);
CREATE INDEX work_event ON work (event_id);
