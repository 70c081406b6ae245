package org.isnad.ingest;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.chrono.HijrahDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The dates that metadata and date lines give, in the forms that people and sites write them. The
 * day comes before the month where both readings are possible, as Arabic has it. A Hijri date
 * counts where no Gregorian one stands beside it; it is read by the Umm al-Qura calendar and moved
 * by a day where a weekday beside it says so, since months begin by sighting.
 *
 * @param day the calendar day
 * @param time the time of day, or null
 * @param zone the offset that is written beside the time, or null
 */
record DateText(LocalDate day, LocalTime time, ZoneOffset zone) {
  private static final int LONGEST = 160;
  private static final Map<String, Integer> MONTHS = new HashMap<>();
  private static final Map<String, Integer> HIJRI_MONTHS = new HashMap<>();
  private static final Map<String, DayOfWeek> WEEKDAYS = new HashMap<>();

  /** Longest phrases first. */
  private static final Map<String, ZoneId> ZONES = new LinkedHashMap<>();

  private static final Set<String> BESIDE = new HashSet<>();
  private static final Set<String> UPDATES = new HashSet<>();
  private static final Pattern TIME;
  private static final Pattern DAY_FIRST;
  private static final Pattern MONTH_FIRST;
  private static final Pattern YEAR_FIRST =
      Pattern.compile(
          "(?<![\\d.])((?:19|20)\\d\\d)([-/.])(\\d{1,2})\\2(\\d{1,2})(?![\\d]|[-/.]\\d)");
  private static final Pattern NUMBERS =
      Pattern.compile(
          "(?<![\\d.])(\\d{1,2})([-/.])(\\d{1,2})\\2((?:19|20)\\d\\d)(?![\\d]|[-/.]\\d)");
  private static final Pattern COMPACT =
      Pattern.compile("(?<!\\d)((?:19|20)\\d\\d)(\\d\\d)(\\d\\d)(?!\\d)");
  private static final Pattern URL_DAY =
      Pattern.compile("/((?:19|20)\\d\\d)[/-](\\d{1,2})[/-](\\d{1,2})(?=[/?#-]|$)");
  private static final Pattern HIJRI_YEAR_FIRST =
      Pattern.compile("(?<![\\d.])(1[345]\\d\\d)([-/.])(\\d{1,2})\\2(\\d{1,2})(?![\\d]|[-/.]\\d)");
  private static final Pattern HIJRI_NUMBERS_ONLY =
      Pattern.compile("(?<![\\d.])(\\d{1,2})([-/.])(\\d{1,2})\\2(1[345]\\d\\d)(?![\\d]|[-/.]\\d)");
  private static final Pattern HIJRI_NAMED;

  /** «العدد 7214», before the date in a newspaper's head. */
  private static final Pattern ISSUE = Pattern.compile("(?<!\\p{L})العدد ?:? ?\\(?\\d{1,6}\\)?");

  private static final Pattern HIJRI_YEAR = Pattern.compile("(?<!\\d)1[34]\\d\\d(?!\\d)");
  private static final Pattern HIJRI_NUMBERS =
      Pattern.compile("(?<!\\d)(?:\\d{1,2}|1[34]\\d\\d)(?!\\d)");

  static {
    Set<String> am = new TreeSet<>();
    Set<String> pm = new TreeSet<>();
    Map<String, ZoneId> zones = new HashMap<>();
    for (String[] row : Tsv.rows("date-words.tsv", "kind", "value", "forms")) {
      for (String form : row[2].split("\\|")) {
        String word = Fold.fold(form);
        switch (row[0]) {
          case "month" -> MONTHS.put(word, Integer.valueOf(row[1]));
          case "am" -> am.add(Pattern.quote(word));
          case "pm" -> pm.add(Pattern.quote(word));
          case "weekday" -> {
            BESIDE.add(word);
            WEEKDAYS.put(word, DayOfWeek.of(Integer.parseInt(row[1])));
          }
          case "label", "hijri" -> BESIDE.add(word);
          case "update" -> UPDATES.add(word);
          case "hijri month" -> HIJRI_MONTHS.put(word, Integer.valueOf(row[1]));
          case "zone" -> zones.put(word, ZoneId.of(row[1]));
          default -> throw new IllegalArgumentException("date-words.tsv: kind " + row[0]);
        }
      }
    }
    TIME =
        Pattern.compile(
            "(?<![\\d:])(\\d{1,2}):(\\d\\d)(?::(\\d\\d)(?:[.,]\\d{1,9})?)?(?![\\d:])"
                + "(?: ?(?:(?<am>"
                + String.join("|", am)
                + ")|(?<pm>"
                + String.join("|", pm)
                + "))(?!\\p{L})\\.?)?"
                + " ?(?<zone>z(?!\\p{L})|(?:gmt|utc)? ?[+-]\\d\\d:?\\d\\d|gmt(?!\\p{L})|utc(?!\\p{L}))?");
    zones.keySet().stream()
        .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(w -> w))
        .forEach(w -> ZONES.put(w, zones.get(w)));
    String months = alternatives(MONTHS.keySet());
    HIJRI_NAMED =
        Pattern.compile(
            "(?<!\\d)(\\d{1,2})[ ,،/-]{1,2}(?:من )?(?:شهر )?("
                + alternatives(HIJRI_MONTHS.keySet())
                + ")(?!\\p{L})[ ,،/-]{0,2}(?:عام |سنه )?(1[345]\\d\\d)(?!\\d)");
    String month =
        "(" + months + ")(?!\\p{L})\\.?(?: ?[/(\\-–] ?(?:" + months + ")(?!\\p{L}) ?\\)?)?";
    DAY_FIRST =
        Pattern.compile(
            "(?<!\\d)(\\d{1,2})(?:st|nd|rd|th)?[ ,،/-]{1,2}(?:من )?(?:شهر )?"
                + month
                + "[ ,،/-]{0,2}(?:عام |سنه )?(\\d{4})(?!\\d)");
    MONTH_FIRST =
        Pattern.compile(
            "(?<!\\p{L})" + month + " (\\d{1,2})(?:st|nd|rd|th)?[ ,،]{1,2}(\\d{4})(?!\\d)");
  }

  /** The words, the longest first, for a pattern. */
  private static String alternatives(Set<String> words) {
    return words.stream()
        .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(w -> w))
        .map(Pattern::quote)
        .collect(Collectors.joining("|"));
  }

  /** The date, where the line is a date and nothing else but a weekday, a time or a label. */
  static Optional<DateText> only(String line) {
    return read(line, true);
  }

  /** Whether a line speaks of a change after the publication. */
  static boolean isUpdate(String line) {
    String folded = Fold.fold(line);
    for (String word : UPDATES) {
      if (folded.startsWith(word)) {
        return true;
      }
    }
    return false;
  }

  /** The first date in a short text. */
  static Optional<DateText> find(String text) {
    return read(text, false);
  }

  /** The day that an address names («/2022/01/23/»), as many outlets' do. */
  static Optional<DateText> ofUrl(String url) {
    Matcher matcher = URL_DAY.matcher(url);
    return matcher.find()
        ? of(day(matcher.group(1), matcher.group(2), matcher.group(3)), null, null)
        : Optional.empty();
  }

  /** Seconds or milliseconds since 1970, as some feeds have them. */
  static Optional<DateText> ofEpoch(String digits) {
    if (!digits.matches("\\d{10}|\\d{13}")) {
      return Optional.empty();
    }
    long value = Long.parseLong(digits);
    Instant instant =
        digits.length() == 10 ? Instant.ofEpochSecond(value) : Instant.ofEpochMilli(value);
    var utc = instant.atOffset(ZoneOffset.UTC);
    return of(utc.toLocalDate(), utc.toLocalTime(), ZoneOffset.UTC);
  }

  /**
   * ISO 8601 for a report.
   *
   * @param outlet the zone in which a time without an offset is meant; null leaves such a time out,
   *     since only its day is certain
   */
  String iso(ZoneId outlet) {
    if (time == null || zone == null && outlet == null) {
      return day.toString();
    }
    ZoneOffset offset = zone != null ? zone : outlet.getRules().getOffset(day.atTime(time));
    return day.atTime(time).atOffset(offset).toString();
  }

  /** Seconds are dropped: no reader uses them. */
  @Override
  public String toString() {
    return time == null ? day.toString() : day + "T" + time + (zone == null ? "" : zone);
  }

  private static Optional<DateText> read(String line, boolean only) {
    if (line.length() > LONGEST && only || line.chars().noneMatch(Character::isDigit)) {
      return Optional.empty();
    }
    String cut = line.length() > LONGEST ? line.substring(0, LONGEST) : line;
    StringBuilder rest = new StringBuilder(separateIsoTime(Fold.fold(cut)));
    LocalTime time = null;
    ZoneOffset zone = null;
    Matcher clock = TIME.matcher(rest);
    if (clock.find()) {
      time = time(clock);
      zone = clock.group("zone") == null ? null : zone(clock.group("zone"));
      if (time == null && only) {
        return Optional.empty();
      }
      blank(rest, clock);
    }
    LocalDate day = day(rest);
    if (day == null) {
      day = hijri(rest);
    }
    if (day == null) {
      return Optional.empty();
    }
    ZoneId named = namedZone(rest);
    if (time != null && zone == null && named != null) {
      zone = named.getRules().getOffset(day.atTime(time));
    }
    return only && !isBeside(rest.toString()) ? Optional.empty() : of(day, time, zone);
  }

  /** The zone that the words name («بتوقيت مكة»), blanked out; or null. */
  private static ZoneId namedZone(StringBuilder rest) {
    for (Map.Entry<String, ZoneId> zone : ZONES.entrySet()) {
      int at = rest.indexOf(zone.getKey());
      if (at >= 0) {
        for (int i = at; i < at + zone.getKey().length(); i++) {
          rest.setCharAt(i, ' ');
        }
        return zone.getValue();
      }
    }
    return null;
  }

  /** A Hijri day, blanked out, as the Gregorian one. */
  private static LocalDate hijri(StringBuilder rest) {
    Matcher matcher = HIJRI_YEAR_FIRST.matcher(rest);
    if (matcher.find()) {
      return hijri(rest, matcher, matcher.group(1), matcher.group(3), matcher.group(4));
    }
    matcher = HIJRI_NUMBERS_ONLY.matcher(rest);
    if (matcher.find()) {
      return hijri(rest, matcher, matcher.group(4), matcher.group(3), matcher.group(1));
    }
    matcher = HIJRI_NAMED.matcher(rest);
    if (matcher.find()) {
      String month = HIJRI_MONTHS.get(matcher.group(2)).toString();
      return hijri(rest, matcher, matcher.group(3), month, matcher.group(1));
    }
    return null;
  }

  private static LocalDate hijri(
      StringBuilder rest, Matcher matcher, String year, String month, String day) {
    LocalDate date;
    try {
      date =
          LocalDate.from(
              HijrahDate.of(
                  Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day)));
    } catch (DateTimeException e) {
      return null;
    }
    blank(rest, matcher);
    for (String word : rest.toString().split("[^\\p{L}]+")) {
      DayOfWeek weekday = WEEKDAYS.get(word);
      if (weekday != null) {
        for (int moved : new int[] {0, 1, -1}) {
          if (date.plusDays(moved).getDayOfWeek() == weekday) {
            return date.plusDays(moved);
          }
        }
      }
    }
    return date;
  }

  private static Optional<DateText> of(LocalDate day, LocalTime time, ZoneOffset zone) {
    return day == null ? Optional.empty() : Optional.of(new DateText(day, time, zone));
  }

  /** Puts a blank for the T of ISO 8601, which would tie the day to the hour. */
  private static String separateIsoTime(String text) {
    int t = text.indexOf('t');
    while (t > 0 && t + 1 < text.length()) {
      if (isDigit(text.charAt(t - 1)) && isDigit(text.charAt(t + 1))) {
        return text.substring(0, t) + " " + text.substring(t + 1);
      }
      t = text.indexOf('t', t + 1);
    }
    return text;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static LocalTime time(Matcher clock) {
    int hour = Integer.parseInt(clock.group(1));
    int minute = Integer.parseInt(clock.group(2));
    if (clock.group("pm") != null && hour < 12) {
      hour += 12;
    } else if (clock.group("am") != null && hour == 12) {
      hour = 0;
    }
    return hour > 23 || minute > 59 ? null : LocalTime.of(hour, minute);
  }

  private static ZoneOffset zone(String text) {
    int sign = Math.max(text.indexOf('+'), text.indexOf('-'));
    if (sign < 0) {
      return ZoneOffset.UTC;
    }
    String digits = text.substring(sign + 1).replace(":", "");
    int minutes =
        Integer.parseInt(digits.substring(0, 2)) * 60 + Integer.parseInt(digits.substring(2));
    if (minutes > 18 * 60) {
      return null;
    }
    return ZoneOffset.ofTotalSeconds((text.charAt(sign) == '-' ? -minutes : minutes) * 60);
  }

  /** Finds the day and blanks it out. */
  private static LocalDate day(StringBuilder rest) {
    Matcher matcher = YEAR_FIRST.matcher(rest);
    if (matcher.find()) {
      LocalDate day = day(matcher.group(1), matcher.group(3), matcher.group(4));
      blank(rest, matcher);
      return day;
    }
    matcher = NUMBERS.matcher(rest);
    if (matcher.find()) {
      LocalDate day = day(matcher.group(4), matcher.group(3), matcher.group(1));
      LocalDate other = day(matcher.group(4), matcher.group(1), matcher.group(3));
      blank(rest, matcher);
      return day != null ? day : other;
    }
    matcher = DAY_FIRST.matcher(rest);
    if (matcher.find()) {
      LocalDate day =
          day(matcher.group(3), MONTHS.get(matcher.group(2)).toString(), matcher.group(1));
      blank(rest, matcher);
      return day;
    }
    matcher = MONTH_FIRST.matcher(rest);
    if (!matcher.find()) {
      // "Jan 23 10:00:00 2022" with the time blanked out has more than one space there.
      String single = rest.toString().replaceAll(" {2,}", " ");
      rest.setLength(0);
      rest.append(single);
      matcher = MONTH_FIRST.matcher(rest);
    }
    matcher.reset();
    if (matcher.find()) {
      LocalDate day =
          day(matcher.group(3), MONTHS.get(matcher.group(1)).toString(), matcher.group(2));
      blank(rest, matcher);
      return day;
    }
    matcher = COMPACT.matcher(rest);
    if (matcher.find()) {
      LocalDate day = day(matcher.group(1), matcher.group(2), matcher.group(3));
      blank(rest, matcher);
      return day;
    }
    return null;
  }

  private static LocalDate day(String year, String month, String day) {
    int y = Integer.parseInt(year);
    if (y < 1900 || y > 2100) {
      return null;
    }
    try {
      return LocalDate.of(y, Integer.parseInt(month), Integer.parseInt(day));
    } catch (DateTimeException e) {
      return null;
    }
  }

  private static void blank(StringBuilder text, Matcher matcher) {
    for (int i = matcher.start(); i < matcher.end(); i++) {
      text.setCharAt(i, ' ');
    }
  }

  private static boolean isBeside(String rest) {
    String words = ISSUE.matcher(rest).replaceAll(" ");
    if (HIJRI_YEAR.matcher(rest).find()) {
      words = HIJRI_NUMBERS.matcher(words).replaceAll(" ");
    }
    for (String word : words.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+")) {
      if (!word.isEmpty() && !BESIDE.contains(word)) {
        return false;
      }
    }
    return true;
  }
}
