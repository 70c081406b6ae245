package org.isnad.lexicon;

/** What kind of thing a lexicon entry names; matches of different layers may share words. */
public enum Layer {
  NUMBER,
  QUALIFIER,
  TIME,
  PLACE,
  COUNTRY,
  PLACE_KIND,
  ACTOR,
  GENERIC,
  MEANS,
  REPORTING,
  SOURCE,
  TRIGGER,
  MEASURE,
  CUE,
  BOILERPLATE
}
