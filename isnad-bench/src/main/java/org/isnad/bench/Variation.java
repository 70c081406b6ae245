package org.isnad.bench;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import org.isnad.coding.ActorValue;
import org.isnad.coding.AttributionLink;
import org.isnad.coding.Claim;
import org.isnad.coding.CodedEvent;
import org.isnad.coding.CodedReport;
import org.isnad.coding.DateValue;
import org.isnad.coding.Evidence;
import org.isnad.coding.Group;
import org.isnad.coding.OpenDate;
import org.isnad.coding.PlaceValue;
import org.isnad.coding.Responsibility;
import org.isnad.coding.Span;
import org.isnad.report.Report;
import org.isnad.text.Text;
import org.isnad.time.DayConstraint;

/**
 * Retells a coded corpus as if it had happened at another time, elsewhere, to others: days, places,
 * countries and actors are shifted, and of the words all but the most frequent are replaced. Within
 * one variation everything is replaced alike, so reports that told of one event still do; between
 * two variations hardly anything is shared but the language.
 *
 * <p>Words are replaced by words of the same length ({@link VariedWords}), so every offset stays.
 */
final class Variation {
  private static final double LAT_STEP = 7.31;
  private static final double LAT_SPAN = 24;
  private static final double LON_STEP = 41.7;
  private static final int DATE_LENGTH = 10;

  private final int number;
  private final int days;
  private final VariedWords words;
  private final VariedCodes countries;
  private final VariedCodes actors;

  /**
   * @param number which variation; 0 leaves everything as it is
   * @param days how many days later everything happens; a multiple of 7 leaves the weekdays right
   */
  Variation(int number, int days, VariedWords words, VariedCodes countries, VariedCodes actors) {
    this.number = number;
    this.days = days;
    this.words = words;
    this.countries = countries;
    this.actors = actors;
  }

  /**
   * The report retold, as if it was read from its cleaned text; null where cleaning would change
   * the new words, so that no offset would hold (hardly ever).
   */
  CodedReport of(CodedReport coded) {
    String cleaned = words.of(coded.text().cleaned(), number);
    Report old = coded.report();
    String title = old.title() == null ? null : words.of(old.title().strip(), number);
    Report report =
        new Report(
            number == 0 ? old.id() : old.id() + "+" + number,
            old.source(),
            old.category(),
            null,
            title != null && cleaned.startsWith(title) ? title : null,
            published(old.published()),
            null,
            cleaned);
    List<CodedEvent> events = coded.events().stream().map(e -> event(e, cleaned)).toList();
    Text text = Text.of(report);
    if (text.cleaned().length() != cleaned.length()) {
      return null;
    }
    return new CodedReport(report, coded.language(), text, events, List.of());
  }

  private CodedEvent event(CodedEvent e, String text) {
    return new CodedEvent(
        e.id(),
        e.type(),
        e.salience(),
        e.status(),
        chain(e.statusAttribution(), text),
        span(e.trigger(), text),
        date(e.date(), text),
        open(e.openDate(), text),
        place(e.place(), text),
        e.perpetrator().stream().map(a -> actor(a, text)).toList(),
        e.target().stream().map(a -> actor(a, text)).toList(),
        e.means(),
        e.responsibility() == null ? null : responsibility(e.responsibility(), text),
        e.phases().stream().map(p -> span(p, text)).toList(),
        e.claims().stream().map(c -> claim(c, text)).toList(),
        e.evidence().stream()
            .map(v -> new Evidence(v.slot(), words.of(v.value(), number), span(v.span(), text)))
            .toList());
  }

  private Claim claim(Claim c, String text) {
    Group g = c.group();
    return new Claim(
        c.measure(),
        g == null
            ? null
            : new Group(
                g.classOf(),
                g.side(),
                words.of(g.mention(), number),
                actors.of(g.actorId(), number)),
        c.low(),
        c.high(),
        c.qualifier(),
        c.subject(),
        chain(c.attribution(), text),
        date(c.asOf(), text),
        date(c.since(), text),
        c.partOf(),
        c.mayOverlap(),
        text.substring(c.begin(), c.end()),
        c.begin(),
        c.end());
  }

  private Responsibility responsibility(Responsibility r, String text) {
    return new Responsibility(
        actor(r.actor(), text), text.substring(r.begin(), r.end()), r.begin(), r.end());
  }

  private List<AttributionLink> chain(List<AttributionLink> chain, String text) {
    return chain.stream()
        .map(
            link ->
                new AttributionLink(
                    words.of(link.name(), number),
                    text.substring(link.begin(), link.end()),
                    link.kind(),
                    actors.of(link.actorId(), number),
                    link.begin(),
                    link.end()))
        .toList();
  }

  private ActorValue actor(ActorValue a, String text) {
    return a == null
        ? null
        : new ActorValue(
            actors.of(a.id(), number),
            words.of(a.name(), number),
            text.substring(a.begin(), a.end()),
            a.aliases().stream().map(alias -> words.of(alias, number)).toList(),
            a.begin(),
            a.end());
  }

  private PlaceValue place(PlaceValue p, String text) {
    if (p == null || number == 0) {
      return p;
    }
    return new PlaceValue(
        words.of(p.name(), number),
        text.substring(p.begin(), p.end()),
        countries.of(p.country(), number),
        words.of(p.admin1(), number),
        p.lat() == null ? null : p.lat() + number * LAT_STEP % LAT_SPAN - LAT_SPAN / 2,
        p.lon() == null ? null : (p.lon() + 180 + number * LON_STEP) % 360 - 180,
        null,
        p.precision(),
        words.of(p.detail(), number),
        p.begin(),
        p.end());
  }

  private DateValue date(DateValue d, String text) {
    return d == null
        ? null
        : new DateValue(
            d.start().plusDays(days),
            d.end().plusDays(days),
            d.precision(),
            text.substring(d.begin(), d.finish()),
            d.begin(),
            d.finish(),
            d.telling());
  }

  private OpenDate open(OpenDate d, String text) {
    if (d == null) {
      return null;
    }
    DayConstraint c = d.constraint();
    MonthDay day =
        c.monthDay() == null ? null : MonthDay.from(c.monthDay().atYear(2018).plusDays(days));
    return new OpenDate(
        new DayConstraint(c.weekday(), day, c.earliest(), c.latest()),
        d.stated(),
        d.telling(),
        text.substring(d.begin(), d.finish()),
        d.begin(),
        d.finish());
  }

  private static Span span(Span s, String text) {
    return s == null ? null : Span.of(text, s.begin(), s.end());
  }

  private String published(String published) {
    return published == null
        ? null
        : LocalDate.parse(published.substring(0, DATE_LENGTH)).plusDays(days)
            + published.substring(DATE_LENGTH);
  }
}
