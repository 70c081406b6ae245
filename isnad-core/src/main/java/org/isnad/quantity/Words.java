package org.isnad.quantity;

import java.nio.file.Path;
import java.util.Locale;
import org.isnad.lexicon.Layer;
import org.isnad.lexicon.Lexicon;
import org.isnad.lexicon.LexiconFile;
import org.isnad.lexicon.LexiconFile.Row;

/** Reads the lexicon files of this package. */
final class Words {
  private Words() {}

  static void register(Lexicon.Builder builder, Path overlay) {
    for (Row row : LexiconFile.read("quantity/numbers.tsv", overlay, "forms", "role", "low")) {
      long low = number(row, "low");
      long high = row.get("high").isEmpty() ? low : number(row, "high");
      builder.add(Layer.NUMBER, new NumberWord(role(row), low, high), row.list("forms"));
    }
    for (Row row : LexiconFile.read("quantity/context.tsv", overlay, "forms", "role")) {
      builder.add(Layer.NUMBER, new NumberWord(role(row), 0, 0), row.list("forms"));
    }
    for (Row row : LexiconFile.read("quantity/hedges.tsv", overlay, "forms", "hedge", "position")) {
      builder.add(Layer.QUALIFIER, hedge(row), row.list("forms"));
    }
  }

  private static NumberWord.Role role(Row row) {
    try {
      return NumberWord.Role.valueOf(constant(row.require("role")));
    } catch (IllegalArgumentException e) {
      throw row.error("there is no role \"" + row.get("role") + "\"");
    }
  }

  private static HedgeWord hedge(Row row) {
    String position = row.require("position");
    boolean both = position.equals("both");
    if (!both && !position.equals("before") && !position.equals("after")) {
      throw row.error("position must be before, after or both, not \"" + position + "\"");
    }
    String name = row.require("hedge");
    try {
      Hedge hedge = name.equals("none") ? null : Hedge.valueOf(constant(name));
      return new HedgeWord(
          hedge, both || position.equals("before"), both || position.equals("after"));
    } catch (IllegalArgumentException e) {
      throw row.error("there is no hedge \"" + name + "\"");
    }
  }

  private static long number(Row row, String column) {
    String value = row.get(column);
    try {
      return value.isEmpty() ? 0 : Long.parseLong(value);
    } catch (NumberFormatException e) {
      throw row.error("column \"" + column + "\" is not a whole number: " + value);
    }
  }

  private static String constant(String name) {
    return name.toUpperCase(Locale.ROOT).replace('-', '_');
  }
}
