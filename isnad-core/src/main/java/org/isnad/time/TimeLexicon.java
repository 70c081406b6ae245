package org.isnad.time;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.isnad.lexicon.Layer;
import org.isnad.lexicon.Lexicon;
import org.isnad.lexicon.LexiconFile;
import org.isnad.lexicon.LexiconFile.Row;
import org.isnad.text.Normalizer;

/** Reads the lexicon files of this package. */
final class TimeLexicon {
  private final Map<String, List<Sense>> senses = new LinkedHashMap<>();
  private final Path overlay;

  private TimeLexicon(Path overlay) {
    this.overlay = overlay;
  }

  static void register(Lexicon.Builder builder, Path overlay) {
    TimeLexicon lexicon = new TimeLexicon(overlay);
    lexicon.months();
    lexicon.weekdays();
    lexicon.numbers();
    lexicon.units();
    lexicon.words();
    lexicon.days();
    lexicon.names();
    lexicon.senses.forEach(
        (form, list) ->
            builder.add(Layer.TIME, new Senses(list.toArray(new Sense[0])), List.of(form)));
  }

  private void add(Row row, Role role, int value, int extra, Object detail) {
    row.require("forms");
    for (String form : row.list("forms")) {
      add(form, new Sense(role, value, extra, detail));
    }
  }

  private void add(String form, Sense sense) {
    senses.computeIfAbsent(Normalizer.key(form), f -> new ArrayList<>(1)).add(sense);
  }

  private void months() {
    for (Row row : read("months.tsv", "forms", "calendar", "month", "bare")) {
      int use =
          switch (row.require("bare")) {
            case "yes" -> 0;
            case "context" -> Sense.CONTEXT;
            case "strict" -> Sense.STRICT;
            default -> throw row.error("bare is yes, context or strict");
          };
      int calendar =
          switch (row.require("calendar")) {
            case "gregorian" -> 0;
            case "hijri" -> Sense.HIJRI_MONTH;
            default -> throw row.error("calendar is gregorian or hijri");
          };
      add(row, Role.MONTH, number(row, "month", 1, 12), use | calendar, null);
    }
  }

  private void weekdays() {
    for (Row row : read("weekdays.tsv", "forms", "day", "form")) {
      int bare = row.require("form").equals("bare") ? Sense.BARE : 0;
      add(row, Role.WEEKDAY, number(row, "day", 1, 7), bare, null);
    }
  }

  private void numbers() {
    for (Row row : read("numbers.tsv", "forms", "value", "kind")) {
      add(row, role(row, "kind"), number(row, "value", -1, 1000), 0, null);
    }
  }

  private void units() {
    for (Row row : read("units.tsv", "forms", "unit", "number")) {
      int number =
          switch (row.require("number")) {
            case "singular" -> Sense.SINGULAR;
            case "dual" -> Sense.DUAL;
            case "plural" -> Sense.PLURAL;
            case "pair" -> Sense.PAIR;
            default -> throw row.error("number is singular, dual, plural or pair");
          };
      Unit unit;
      try {
        unit = Unit.valueOf(row.require("unit").toUpperCase(Locale.ROOT));
      } catch (IllegalArgumentException e) {
        throw row.error("no such unit: " + row.get("unit"));
      }
      add(row, Role.UNIT, unit.ordinal(), number, null);
    }
  }

  private void words() {
    for (Row row : read("words.tsv", "forms", "role", "value")) {
      if (row.require("role").equals("future-stem")) {
        for (String stem : row.list("forms")) {
          for (String prefix : new String[] {"سي", "ست"}) {
            add(prefix + stem, new Sense(Role.FUTURE, 0, 0, null));
            add(prefix + stem + "ون", new Sense(Role.FUTURE, 0, 0, null));
          }
        }
        continue;
      }
      int value = row.get("value").isEmpty() ? 0 : number(row, "value", -100, 100);
      add(row, role(row, "role"), value, 0, null);
    }
  }

  private void days() {
    for (Row row : read("days.tsv", "forms", "calendar", "month", "day", "days", "last", "kind")) {
      TimeMention.Kind kind =
          row.require("kind").equals("religious")
              ? TimeMention.Kind.RELIGIOUS
              : TimeMention.Kind.SEASON;
      int last = row.get("last").isEmpty() ? 0 : number(row, "last", 1, 12);
      Sense.Feast feast =
          new Sense.Feast(
              row.require("calendar"),
              number(row, "month", 0, 12),
              number(row, "day", -100, 100),
              number(row, "days", 0, 31),
              last,
              kind);
      add(row, Role.FEAST, 0, 0, feast);
    }
  }

  private void names() {
    for (Row row : read("names.tsv", "forms", "month", "day", "year")) {
      int month = row.get("month").isEmpty() ? -1 : number(row, "month", 1, 12);
      int day = row.get("day").isEmpty() ? -1 : number(row, "day", 0, 31);
      int year = row.get("year").isEmpty() ? 0 : number(row, "year", 1, 9999);
      add(row, Role.NAME, 0, 0, new Sense.NamedDate(month, day, year));
    }
  }

  private List<Row> read(String file, String... columns) {
    return LexiconFile.read("time/" + file, overlay, columns);
  }

  private static Role role(Row row, String column) {
    try {
      return Role.valueOf(row.require(column).toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw row.error("no such " + column + ": " + row.get(column));
    }
  }

  private static int number(Row row, String column, int low, int high) {
    try {
      int value = Integer.parseInt(row.require(column));
      if (value >= low && value <= high) {
        return value;
      }
    } catch (NumberFormatException e) {
      // falls through to the message below
    }
    throw row.error(column + " is a number from " + low + " to " + high);
  }
}
