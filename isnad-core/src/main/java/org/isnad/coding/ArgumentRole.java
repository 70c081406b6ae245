package org.isnad.coding;

/** What a word says of who acted and who suffered; coding/arguments.tsv explains each. */
enum ArgumentRole implements Coded {
  STRIKE_VERB,
  HARM_VERB,
  ARREST_VERB,
  LAUNCH_VERB,
  SUFFER_VERB,
  CLASH_VERB,
  SEIZE_VERB,
  FOIL_VERB,
  MANAGE_VERB,
  ACCUSE_VERB,
  BLAME_VERB,
  ATTACK_NOUN,
  STRIKE_NOUN,
  HARM_NOUN,
  ARREST_NOUN,
  CLASH_NOUN,
  SEIZE_NOUN,
  TAKE_NOUN,
  FOIL_NOUN,
  ACCUSE_NOUN,
  BY,
  AGAINST,
  WITH,
  BETWEEN,
  BEHIND,
  FROM,
  SUPPORT,
  MEMBER,
  SITE,
  OFFICE,
  DECLARE,
  RESPONSIBILITY,
  UNPROVEN,
  SEVERAL,
  ANSWER,
  QUALITY,
  AUXILIARY,
  RELATIVE,
  PREPOSITION,
  STOP,
  AIRCRAFT;

  private final String code = Coded.codeOf(this);
  private final Cue cue = new Cue("argument:" + code, 0);

  /** The cue that a word of this role is in the lexicon. */
  Cue cue() {
    return cue;
  }

  long bit() {
    return 1L << ordinal();
  }

  boolean isVerb() {
    return ordinal() <= BLAME_VERB.ordinal();
  }

  boolean isNoun() {
    return !isVerb() && ordinal() <= ACCUSE_NOUN.ordinal();
  }

  @Override
  public String code() {
    return code;
  }
}
