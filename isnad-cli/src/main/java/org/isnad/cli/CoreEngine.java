package org.isnad.cli;

import java.nio.file.Path;
import java.util.List;
import org.isnad.coding.CodedReport;
import org.isnad.coding.Coder;
import org.isnad.ledger.Comparison;
import org.isnad.ledger.Ledger;
import org.isnad.ledger.LedgerEvent;
import org.isnad.report.Report;

/** The core itself. */
final class CoreEngine implements Engine {
  private final Coder coder;

  private CoreEngine(Coder coder) {
    this.coder = coder;
  }

  static Engine open(Path lexicons) {
    return new CoreEngine(lexicons == null ? Coder.builtIn() : Coder.withLexicons(lexicons));
  }

  @Override
  public CodedReport code(Report report) {
    return coder.code(report);
  }

  @Override
  public List<MentionLine> annotate(Report report) {
    return coder.annotate(report).stream()
        .map(
            m ->
                new MentionLine(
                    m.layer(), m.text(), m.begin(), m.end(), m.fields(), report.id(), 0))
        .toList();
  }

  @Override
  public List<LedgerEvent> ledger(List<CodedReport> reports) {
    return Ledger.of(reports);
  }

  @Override
  public Comparison compare(List<CodedReport> reports) {
    return Comparison.of(reports);
  }
}
