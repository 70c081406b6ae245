-- The names of actors and places, each once: a part of a name is looked for in these, not in all events.

CREATE TABLE actor_name (name_key TEXT NOT NULL PRIMARY KEY) WITHOUT ROWID;
INSERT INTO actor_name SELECT DISTINCT name_key FROM event_actor;
CREATE INDEX event_actor_name ON event_actor (name_key);

CREATE TABLE place_name (place_key TEXT NOT NULL PRIMARY KEY) WITHOUT ROWID;
INSERT INTO place_name SELECT DISTINCT place_key FROM event;
