package org.isnad.ledger;

import java.time.LocalDate;
import java.util.List;
import org.isnad.coding.ActorValue;
import org.isnad.coding.AttributionLink;
import org.isnad.coding.EventType;
import org.isnad.coding.GroupClass;
import org.isnad.coding.Means;
import org.isnad.coding.Measure;
import org.isnad.coding.PlaceValue;
import org.isnad.coding.Precision;
import org.isnad.coding.Qualifier;
import org.isnad.coding.Salience;
import org.isnad.coding.Side;
import org.isnad.coding.Status;
import org.isnad.coding.Subject;

/** One event as several reports tell it, with every claim kept (codebook, section 6). */
public record LedgerEvent(
    String id,
    EventType type,
    Status status,
    EventDate date,
    PlaceValue place,
    List<ActorValue> perpetrator,
    List<ActorValue> target,
    List<Means> means,
    List<ActorValue> responsibility,
    List<Member> reports,
    List<Fact> facts,
    List<Figure> figures,
    int independentSources) {
  public LedgerEvent {
    perpetrator = List.copyOf(perpetrator);
    target = List.copyOf(target);
    means = List.copyOf(means);
    responsibility = List.copyOf(responsibility);
    reports = List.copyOf(reports);
    facts = List.copyOf(facts);
    figures = List.copyOf(figures);
  }

  /** The same event under another id. */
  public LedgerEvent withId(String value) {
    return new LedgerEvent(
        value,
        type,
        status,
        date,
        place,
        perpetrator,
        target,
        means,
        responsibility,
        reports,
        facts,
        figures,
        independentSources);
  }

  /** The same event with other facts and figures. */
  public LedgerEvent with(List<Fact> otherFacts, List<Figure> otherFigures) {
    return new LedgerEvent(
        id,
        type,
        status,
        date,
        place,
        perpetrator,
        target,
        means,
        responsibility,
        reports,
        otherFacts,
        otherFigures,
        independentSources);
  }

  /**
   * The reconciled day or days.
   *
   * @param why where the date came from, in Arabic and in English
   */
  public record EventDate(LocalDate start, LocalDate end, Precision precision, Why why) {}

  /**
   * A report that tells of the event.
   *
   * @param copyOf id of the report it copies, or null
   */
  public record Member(
      String id, String source, String published, Salience salience, String copyOf) {}

  /** One sentence, in both languages of the interface. */
  public record Why(String ar, String en) {}

  /**
   * One slot of the event with all that is said of it.
   *
   * @param state {@code agreed}, {@code disputed} or {@code single-source}
   */
  public record Fact(String slot, List<FactValue> values, String state, Why why) {
    public Fact {
      values = List.copyOf(values);
    }
  }

  public record FactValue(String value, List<FactClaim> claims) {
    public FactValue {
      claims = List.copyOf(claims);
    }
  }

  public record FactClaim(
      String reportId, List<AttributionLink> attribution, String quote, int begin, int end) {
    public FactClaim {
      attribution = List.copyOf(attribution);
    }
  }

  /**
   * The people a figure of the ledger counts.
   *
   * @param mention the words that tell these people from others of the same class and side
   *     («أطفال»), or null where class and side say it all
   */
  public record FigureGroup(GroupClass classOf, Side side, String actorId, String mention) {
    /** All people of the class and side. */
    public FigureGroup(GroupClass classOf, Side side, String actorId) {
      this(classOf, side, actorId, null);
    }
  }

  /** One quantity of the event with every count of it. */
  public record Figure(
      Measure measure,
      Subject subject,
      FigureGroup group,
      Estimate estimate,
      List<FigureClaim> claims) {
    public Figure {
      claims = List.copyOf(claims);
    }
  }

  /**
   * What the claims come to.
   *
   * @param low lowest figure that stands, or null
   * @param best the figure to use, or null where sources disagree, only a range is stated, or only
   *     an enemy counts
   * @param high highest figure that stands, or null where it is open upwards
   * @param derived sum of parts whose total no source states, or null; never an estimate
   * @param state {@code agreed}, {@code revised}, {@code disputed}, {@code single-source} or {@code
   *     vague}
   */
  public record Estimate(
      Integer low, Integer best, Integer high, Integer derived, String state, Why why) {
    /** An estimate beside which no sum of parts is to be shown. */
    public Estimate(Integer low, Integer best, Integer high, String state, Why why) {
      this(low, best, high, null, state, why);
    }
  }

  /**
   * @param claimant {@code own}, {@code enemy}, {@code third-party} or {@code unknown}: who the
   *     claimant is to those counted
   * @param standing {@code current}, {@code superseded}, {@code part}, {@code outlier} or {@code
   *     repeat}
   */
  public record FigureClaim(
      String reportId,
      String published,
      LocalDate asOf,
      Integer low,
      Integer high,
      Qualifier qualifier,
      List<AttributionLink> attribution,
      String claimant,
      String quote,
      int begin,
      int end,
      String standing) {
    public FigureClaim {
      attribution = List.copyOf(attribution);
    }
  }
}
