package org.isnad.coding;

/** A small word that says how to read what stands beside it; see coding/cues.tsv. */
record Cue(String id) {}
