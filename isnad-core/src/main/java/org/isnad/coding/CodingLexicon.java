package org.isnad.coding;

import java.nio.file.Path;
import org.isnad.lexicon.Layer;
import org.isnad.lexicon.Lexicon;
import org.isnad.lexicon.LexiconFile;
import org.isnad.lexicon.LexiconFile.Row;

/** Reads the lexicons of triggers, measures, means and cues into a builder. */
final class CodingLexicon {
  private CodingLexicon() {}

  static void register(Lexicon.Builder builder, Path overlay) {
    for (Row row :
        LexiconFile.read("coding/triggers.tsv", overlay, "id", "type", "weight", "forms")) {
      builder.add(Layer.TRIGGER, trigger(row), row.list("forms"));
    }
    for (Row row : LexiconFile.read("coding/measures.tsv", overlay, "measure", "use", "forms")) {
      builder.add(
          Layer.MEASURE,
          new MeasureWord(code(row, Measure.class, "measure"), row.require("use")),
          row.list("forms"));
    }
    for (Row row : LexiconFile.read("means/means.tsv", overlay, "means", "forms")) {
      builder.add(Layer.MEANS, new MeansWord(code(row, Means.class, "means")), row.list("forms"));
    }
    for (Row row : LexiconFile.read("coding/cues.tsv", overlay, "cue", "forms")) {
      builder.add(Layer.CUE, new Cue(row.require("cue")), row.list("forms"));
    }
    for (Row row : LexiconFile.read("coding/arguments.tsv", overlay, "role", "forms")) {
      builder.add(Layer.CUE, code(row, ArgumentRole.class, "role").cue(), row.list("forms"));
    }
  }

  private static Trigger trigger(Row row) {
    String weight = row.require("weight");
    if (weight.length() != 1 || weight.charAt(0) < '1' || weight.charAt(0) > '3') {
      throw row.error("column \"weight\" must be 1, 2 or 3, not \"" + weight + "\"");
    }
    return new Trigger(
        row.require("id"),
        row.require("type"),
        weight.charAt(0) - '0',
        row.get("means").isEmpty() ? null : code(row, Means.class, "means"));
  }

  private static <E extends Enum<E> & Coded> E code(Row row, Class<E> type, String column) {
    try {
      return Coded.of(type, row.require(column));
    } catch (IllegalArgumentException e) {
      throw row.error(e.getMessage());
    }
  }
}
