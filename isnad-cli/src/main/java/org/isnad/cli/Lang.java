package org.isnad.cli;

/** Language of labels and reasons. */
enum Lang {
  ar,
  en;

  /**
   * The language of a POSIX locale name such as {@code ar_IQ.UTF-8}; English for all but Arabic.
   */
  static Lang ofLocale(String name) {
    return name != null && (name.equals("ar") || name.startsWith("ar_") || name.startsWith("ar."))
        ? ar
        : en;
  }
}
