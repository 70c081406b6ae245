package org.isnad.boilerplate;

import java.util.Locale;

/** What a stretch of boilerplate is there for. */
public enum BoilerplateKind {
  /** Points to another story. */
  TEASER,
  /** Asks the reader to subscribe, follow, download or watch. */
  PROMOTION,
  /** Whose opinion the report is, who may copy it. */
  DISCLAIMER,
  /** Who wrote, translated or supplied the report. */
  CREDIT,
  /** Belongs to a picture. */
  CAPTION,
  /** Share bars, buttons, tags, comment boxes. */
  SHARE;

  /** The name that the lexicon and the output use. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The kind of a name, or null where there is none. */
  static BoilerplateKind of(String code) {
    for (BoilerplateKind kind : values()) {
      if (kind.code().equals(code)) {
        return kind;
      }
    }
    return null;
  }
}
