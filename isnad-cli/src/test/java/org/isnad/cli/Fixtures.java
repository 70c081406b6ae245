package org.isnad.cli;

import java.time.LocalDate;
import java.util.List;
import org.isnad.coding.ActorValue;
import org.isnad.coding.Assessment;
import org.isnad.coding.AttributionLink;
import org.isnad.coding.Claim;
import org.isnad.coding.CodedEvent;
import org.isnad.coding.CodedReport;
import org.isnad.coding.DateValue;
import org.isnad.coding.EventType;
import org.isnad.coding.Evidence;
import org.isnad.coding.Group;
import org.isnad.coding.GroupClass;
import org.isnad.coding.Means;
import org.isnad.coding.Measure;
import org.isnad.coding.PlacePrecision;
import org.isnad.coding.PlaceValue;
import org.isnad.coding.Precision;
import org.isnad.coding.Qualifier;
import org.isnad.coding.Responsibility;
import org.isnad.coding.Salience;
import org.isnad.coding.Side;
import org.isnad.coding.Span;
import org.isnad.coding.Status;
import org.isnad.coding.Subject;
import org.isnad.ledger.Comparison;
import org.isnad.ledger.LedgerEvent;
import org.isnad.report.Report;
import org.isnad.text.Text;

/** A made-up report, coded by hand, and the ledger of it. */
final class Fixtures {
  static final String TEXT =
      "قال مصدر طبي إن 7 جنود على الأقل قتلوا أمس في تفجير عبوة ناسفة قرب الموصل";

  private Fixtures() {}

  static CodedReport coded() {
    Report report =
        new Report(
            "r1", "وكالة الفجر", "security", null, null, "2021-05-04T10:00:00+03:00", null, TEXT);
    return new CodedReport(report, "ar", Text.of(report), List.of(event()), List.of(assessment()));
  }

  static Span span(String words) {
    int begin = TEXT.indexOf(words);
    return new Span(words, begin, begin + words.length());
  }

  static AttributionLink link() {
    Span span = span("مصدر طبي");
    return new AttributionLink("مصدر طبي", span.text(), "medical", null, span.begin(), span.end());
  }

  static ActorValue actor() {
    Span span = span("جنود");
    return new ActorValue(
        "iraq-army", "الجيش العراقي", "جنود", List.of("القوات"), span.begin(), span.end());
  }

  static DateValue date() {
    Span span = span("أمس");
    LocalDate day = LocalDate.of(2021, 5, 3);
    return new DateValue(day, day, Precision.DAY, span.text(), span.begin(), span.end());
  }

  static PlaceValue place() {
    Span span = span("الموصل");
    return new PlaceValue(
        "الموصل",
        span.text(),
        "IQ",
        "نينوى",
        36.335,
        43.11889,
        99072L,
        PlacePrecision.NEAR,
        null,
        span.begin(),
        span.end());
  }

  static Claim claim() {
    Span quote = span("7 جنود على الأقل قتلوا");
    return new Claim(
        Measure.KILLED,
        new Group(GroupClass.STATE_FORCE, Side.TARGET, "جنود", "iraq-army"),
        7,
        null,
        Qualifier.AT_LEAST,
        Subject.EVENT,
        List.of(link()),
        date(),
        null,
        null,
        List.of(),
        quote.text(),
        quote.begin(),
        quote.end());
  }

  static CodedEvent event() {
    Span claimed = span("قال مصدر طبي");
    return new CodedEvent(
        "r1#1",
        EventType.REMOTE_EXPLOSIVE,
        Salience.MAIN,
        Status.OCCURRED,
        List.of(),
        span("تفجير"),
        date(),
        place(),
        List.of(),
        List.of(actor()),
        List.of(Means.IED),
        new Responsibility(actor(), claimed.text(), claimed.begin(), claimed.end()),
        List.of(span("قرب")),
        List.of(claim()),
        List.of(new Evidence("means", "ied", span("عبوة ناسفة"))));
  }

  static Assessment assessment() {
    Span quote = span("على الأقل");
    return new Assessment(
        List.of(link()),
        actor(),
        "threat",
        "warns",
        "up",
        null,
        null,
        null,
        null,
        quote.text(),
        quote.begin(),
        quote.end());
  }

  static LedgerEvent ledgerEvent() {
    LedgerEvent.Why why = new LedgerEvent.Why("رقم واحد من مصدر واحد", "one figure of one source");
    Claim claim = claim();
    return new LedgerEvent(
        "e1",
        EventType.REMOTE_EXPLOSIVE,
        Status.OCCURRED,
        new LedgerEvent.EventDate(
            LocalDate.of(2021, 5, 3), LocalDate.of(2021, 5, 3), Precision.DAY, why),
        place(),
        List.of(),
        List.of(actor()),
        List.of(Means.IED),
        List.of(),
        List.of(
            new LedgerEvent.Member("r1", "وكالة الفجر", "2021-05-04", Salience.MAIN, null),
            new LedgerEvent.Member("r2", "Outlet", null, Salience.BACKGROUND, "r1")),
        List.of(
            new LedgerEvent.Fact(
                "place",
                List.of(
                    new LedgerEvent.FactValue(
                        "الموصل",
                        List.of(
                            new LedgerEvent.FactClaim(
                                "r1", List.of(link()), "قرب الموصل", 66, 76)))),
                "single-source",
                why)),
        List.of(
            new LedgerEvent.Figure(
                Measure.KILLED,
                Subject.EVENT,
                new LedgerEvent.FigureGroup(GroupClass.STATE_FORCE, Side.TARGET, "iraq-army", null),
                new LedgerEvent.Estimate(7, 7, null, null, "single-source", why),
                List.of(
                    new LedgerEvent.FigureClaim(
                        "r1",
                        "2021-05-04",
                        null,
                        7,
                        null,
                        Qualifier.AT_LEAST,
                        List.of(link()),
                        "third-party",
                        claim.quote(),
                        claim.begin(),
                        claim.end(),
                        "current")))),
        1);
  }

  /** Codes every report as {@link #coded} and knows one event. */
  static final class FixedEngine extends Harness.PlainEngine {
    @Override
    public CodedReport code(Report report) {
      CodedReport coded = coded();
      return new CodedReport(
          report, coded.language(), coded.text(), coded.events(), coded.assessments());
    }

    @Override
    public List<LedgerEvent> ledger(List<CodedReport> reports) {
      return reports.isEmpty() ? List.of() : List.of(ledgerEvent());
    }

    @Override
    public Comparison compare(List<CodedReport> reports) {
      List<String> ids = reports.stream().map(report -> report.report().id()).toList();
      LedgerEvent event = ledgerEvent();
      Comparison.Loaded loaded = new Comparison.Loaded("ميليشيا", "praises fighters", 0, 7);
      return new Comparison(
          ids,
          List.of(
              new Comparison.EventComparison(
                  event,
                  List.of("b"),
                  List.of(),
                  List.of(),
                  List.of(),
                  List.of(),
                  List.of(new Comparison.OnlyOne("r1", event.facts(), event.figures())),
                  List.of(
                      new Comparison.Naming(
                          "target",
                          "iraq-army",
                          "الجيش العراقي",
                          List.of(
                              new Comparison.Wording("r1", List.of("جنود"), List.of(loaded))))))));
    }
  }
}
