package org.isnad.report;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Objects;
import java.util.Optional;

/**
 * A news report as it was read, before any cleaning.
 *
 * @param id stable identifier of the report, never blank
 * @param source the outlet, or null where nothing says so
 * @param category the outlet's own rubric, or null
 * @param url where it was published, or null
 * @param title the headline, or null
 * @param published ISO 8601 date ({@code 2022-01-23}) or date-time with offset, or null when
 *     unknown
 * @param summary the outlet's own abstract, or null
 * @param text the body as it came, never null
 * @param author who signs it (a person, a desk), or null
 */
public record Report(
    String id,
    String source,
    String category,
    String url,
    String title,
    String published,
    String summary,
    String text,
    String author) {

  private static final int SMALL_HOURS = 3;
  private static final int DATE_LENGTH = 10;

  public Report {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(text, "text");
    if (published != null) {
      published = published.strip();
      parse(published);
    }
  }

  /** A report that nobody signs. */
  public Report(
      String id,
      String source,
      String category,
      String url,
      String title,
      String published,
      String summary,
      String text) {
    this(id, source, category, url, title, published, summary, text, null);
  }

  /** A report of which only the text is known. */
  public static Report of(String id, String text) {
    return new Report(id, null, null, null, null, null, null, text);
  }

  public Report withSource(String value) {
    return new Report(id, value, category, url, title, published, summary, text, author);
  }

  /**
   * @throws IllegalArgumentException where {@code value} is neither null nor ISO 8601
   */
  public Report withPublished(String value) {
    return new Report(id, source, category, url, title, value, summary, text, author);
  }

  public Report withText(String value) {
    return new Report(id, source, category, url, title, published, summary, value, author);
  }

  public Report withSummary(String value) {
    return new Report(id, source, category, url, title, published, value, text, author);
  }

  public Report withAuthor(String value) {
    return new Report(id, source, category, url, title, published, summary, text, value);
  }

  public Report withTitle(String value) {
    return new Report(id, source, category, url, value, published, summary, text, author);
  }

  /**
   * The day on which the report appeared, by its own time stamp: outlets date their days by the
   * clock they stamp with.
   */
  public Optional<LocalDate> publishedDay() {
    if (published == null) {
      return Optional.empty();
    }
    // Its form was checked when the report was made.
    return Optional.of(LocalDate.parse(published.substring(0, DATE_LENGTH)));
  }

  /**
   * The day of which a report without a date of its own most likely tells: that of its publication,
   * or the one before where it appeared in the small hours.
   */
  public Optional<LocalDate> newsDay() {
    int hour = publishedHour();
    return hour >= 0 && hour < SMALL_HOURS
        ? publishedDay().map(day -> day.minusDays(1))
        : publishedDay();
  }

  /** The hour of publication by its own time stamp, -1 where only the day is known, or nothing. */
  public int publishedHour() {
    // Its form was checked when the report was made.
    return published == null || published.length() <= DATE_LENGTH
        ? -1
        : Integer.parseInt(published, DATE_LENGTH + 1, DATE_LENGTH + 3, 10);
  }

  /** The moment of publication, where it is known to the minute. */
  public Optional<OffsetDateTime> publishedAt() {
    return published == null || published.length() <= 10
        ? Optional.empty()
        : Optional.of(dateTime(published));
  }

  private static void parse(String value) {
    try {
      if (value.length() <= 10) {
        LocalDate.parse(value);
      } else {
        dateTime(value);
      }
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException(
          "published is not an ISO 8601 date or date-time: \"" + value + "\"", e);
    }
  }

  /** A date-time without an offset is taken as UTC, as web archives write it. */
  private static OffsetDateTime dateTime(String value) {
    String iso = value.replace(' ', 'T');
    try {
      return OffsetDateTime.parse(iso);
    } catch (DateTimeParseException e) {
      return java.time.LocalDateTime.parse(iso).atOffset(ZoneOffset.UTC);
    }
  }
}
