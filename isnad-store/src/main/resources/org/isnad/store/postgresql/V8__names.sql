-- The names of actors and places, each once: a part of a name is looked for in these, not in all events.

CREATE TABLE actor_name (name_key TEXT COLLATE "C" NOT NULL PRIMARY KEY);
INSERT INTO actor_name SELECT DISTINCT name_key FROM event_actor;
CREATE INDEX event_actor_name ON event_actor (name_key) INCLUDE (event_id, role);

CREATE TABLE place_name (place_key TEXT COLLATE "C" NOT NULL PRIMARY KEY);
INSERT INTO place_name SELECT DISTINCT place_key FROM event;
CREATE INDEX event_place ON event (place_key) WHERE state = 'live';
