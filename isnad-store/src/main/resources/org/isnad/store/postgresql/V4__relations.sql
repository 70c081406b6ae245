-- Relations that an analyst has set; what was merged into an event is looked for when it is taken apart.

ALTER TABLE relation ADD COLUMN decision BIGINT REFERENCES decision (seq);
CREATE INDEX relation_decision ON relation (decision) WHERE decision IS NOT NULL;
CREATE INDEX event_merged ON event (merged_into) WHERE merged_into IS NOT NULL;
