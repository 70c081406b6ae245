package org.isnad.cli;

import org.isnad.coding.Coded;
import org.isnad.coding.Qualifier;
import org.isnad.export.Words;
import org.isnad.ledger.LedgerEvent;
import org.isnad.ledger.Parties;

/** The words of tables and pages in one language. */
final class Labels {
  private final Words words;
  private final Lang lang;

  private Labels(Lang lang) {
    this.lang = lang;
    this.words = Words.of(lang.name());
  }

  static Labels of(Lang lang) {
    return new Labels(lang);
  }

  String column(String name) {
    return words.of("column." + name, name);
  }

  String[] columns(String... names) {
    String[] columns = names.clone();
    for (int i = 0; i < columns.length; i++) {
      columns[i] = Bidi.isolate(column(columns[i]));
    }
    return columns;
  }

  /** A table with these columns, which runs in the direction of the language. */
  Table table(String... columns) {
    return new Table(lang == Lang.ar, columns(columns));
  }

  /** A text in lines that fit, each with a line feed. */
  String paragraph(String text, int width, int indent) {
    return new Table(lang == Lang.ar).add(text).render(width, indent);
  }

  /**
   * The actor's name in the language.
   *
   * @param id identity in the actor lexicon, or null
   * @param name what to show where the lexicon knows no name
   */
  String actor(String id, String name) {
    String known = null;
    if (id != null) {
      Parties parties = Parties.builtIn();
      known = lang == Lang.ar ? parties.name(id) : parties.englishName(id);
    }
    return Bidi.isolate(known == null ? String.valueOf(name) : known);
  }

  String comma() {
    return phrase("comma") + " ";
  }

  String semicolon() {
    return phrase("semicolon") + " ";
  }

  String why(LedgerEvent.Why why) {
    return why == null ? "" : Bidi.isolate(lang == Lang.ar ? why.ar() : why.en());
  }

  /** The words of a pattern ("replaces {0}") with the values put in. */
  String phrase(String name, Object... values) {
    String text = words.of("word." + name, name);
    for (int i = 0; i < values.length; i++) {
      text = text.replace("{" + i + "}", String.valueOf(values[i]));
    }
    return text;
  }

  String word(String name) {
    return Bidi.isolate(words.of("word." + name, name));
  }

  /** The label of a code of the codebook; "" for no code, and for one that goes without saying. */
  String code(String kind, String code) {
    return code == null ? "" : Bidi.isolate(words.code(kind, code));
  }

  String code(String kind, Coded code) {
    return code == null ? "" : code(kind, code.code());
  }

  /** A figure with its hedge: "at least 12", "7–10", "about 3500". */
  String figure(Integer low, Integer high, Qualifier qualifier) {
    String number;
    if (low == null && high == null) {
      return word("unknown");
    } else if (low == null || high == null || low.equals(high)) {
      number = String.valueOf(low == null ? high : low);
    } else {
      number = phrase("range", low, high);
    }
    Qualifier hedge = qualifier;
    if (low == null) {
      hedge = Qualifier.AT_MOST;
    } else if (high == null) {
      hedge = Qualifier.AT_LEAST;
    }
    String pattern = hedge == null ? "{0}" : words.of("qualifier." + hedge.code(), "{0}");
    return Bidi.isolate(pattern.replace("{0}", number));
  }
}
