package org.isnad.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.isnad.ledger.LedgerEvent;
import org.isnad.ledger.LedgerEvent.Estimate;
import org.isnad.ledger.LedgerEvent.Figure;
import org.isnad.ledger.LedgerEvent.Why;

/**
 * What analysts say of the reliability of sources, told where sources disagree. It decides nothing:
 * no estimate changes by it, since a grade of an outlet says little of one number.
 */
final class Ratings {
  private final Map<String, String> grades = new HashMap<>();

  private Ratings() {}

  static Ratings read(Connection connection) throws SQLException {
    Ratings ratings = new Ratings();
    for (StoredDecision stored : DecisionTable.ratings(connection)) {
      for (Decision decision : stored.decisions()) {
        if (decision instanceof Decision.Reliability rating) {
          String grade =
              (rating.reliability() == null ? "" : rating.reliability().toString())
                  + (rating.credibility() == null ? "" : rating.credibility().toString());
          ratings.grades.put(rating.source(), grade);
        }
      }
    }
    return ratings;
  }

  /** The event with the grades of the sources in the reasons of disputed estimates. */
  LedgerEvent told(LedgerEvent e) {
    if (grades.isEmpty()) {
      return e;
    }
    Map<String, String> outlets = new HashMap<>();
    e.reports().forEach(member -> outlets.put(member.id(), member.source()));
    List<Figure> figures = new ArrayList<>();
    for (Figure figure : e.figures()) {
      figures.add(told(figure, outlets));
    }
    return figures.equals(e.figures()) ? e : e.with(e.facts(), figures);
  }

  private Figure told(Figure figure, Map<String, String> outlets) {
    Estimate estimate = figure.estimate();
    Set<String> rated = new LinkedHashSet<>();
    for (LedgerEvent.FigureClaim claim : figure.claims()) {
      String outlet = outlets.get(claim.reportId());
      String grade = claim.standing().equals("current") ? grades.getOrDefault(outlet, "") : "";
      if (!grade.isEmpty()) {
        rated.add(outlet + " " + grade);
      }
    }
    if (rated.isEmpty() || !estimate.state().equals("disputed") || estimate.why() == null) {
      return figure;
    }
    Why why =
        new Why(
            estimate.why().ar() + " درجات المصادر عند المحللين: " + String.join("، ", rated) + ".",
            estimate.why().en() + " Analysts grade " + String.join(", ", rated) + ".");
    Estimate told =
        new Estimate(
            estimate.low(),
            estimate.best(),
            estimate.high(),
            estimate.derived(),
            estimate.state(),
            why);
    return new Figure(figure.measure(), figure.subject(), figure.group(), told, figure.claims());
  }
}
