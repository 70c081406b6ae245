package org.isnad.cli;

import java.nio.file.Path;
import java.util.List;
import org.isnad.coding.CodedReport;
import org.isnad.ledger.Comparison;
import org.isnad.ledger.LedgerEvent;
import org.isnad.report.Report;

/** What the commands need of the core; safe to use from several threads. */
interface Engine {
  CodedReport code(Report report);

  /** The mentions of a report, in the order of the text. */
  List<MentionLine> annotate(Report report);

  List<LedgerEvent> ledger(List<CodedReport> reports);

  Comparison compare(List<CodedReport> reports);

  /** Where engines come from; opening one reads the lexicons, which takes a moment. */
  interface Factory {
    /**
     * @param lexicons a folder to lay over the built-in lexicons, or null
     * @throws org.isnad.lexicon.LexiconException where a lexicon is wrong, saying where and what
     */
    Engine open(Path lexicons);
  }
}
