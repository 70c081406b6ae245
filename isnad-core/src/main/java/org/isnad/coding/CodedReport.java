package org.isnad.coding;

import java.util.List;
import org.isnad.boilerplate.Boilerplate;
import org.isnad.report.Report;
import org.isnad.text.Text;

/**
 * What was coded from one report.
 *
 * @param report the report as it was read
 * @param language ISO 639 code of the language it is written in, {@code und} where there is too
 *     little text to tell
 * @param text the cleaned text, to which every offset refers
 * @param events main events first, then background events, each in the order of the text
 * @param assessments judgements, in the order of the text
 * @param boilerplate what the page put into the text and the report does not tell, in the order of
 *     the text; nothing is coded out of it
 */
public record CodedReport(
    Report report,
    String language,
    Text text,
    List<CodedEvent> events,
    List<Assessment> assessments,
    List<Boilerplate> boilerplate) {
  public CodedReport {
    events = List.copyOf(events);
    assessments = List.copyOf(assessments);
    boilerplate = List.copyOf(boilerplate);
  }

  /** A coded report without boilerplate. */
  public CodedReport(
      Report report,
      String language,
      Text text,
      List<CodedEvent> events,
      List<Assessment> assessments) {
    this(report, language, text, events, assessments, List.of());
  }
}
