package org.isnad.coding;

import java.util.ArrayList;
import java.util.List;
import org.isnad.lexicon.Layer;
import org.isnad.text.Tokens;

/** Says what is told of the people that a text counts: killed, injured, arrested, … */
final class FigureFinder {
  private final Scan scan;

  FigureFinder(Scan scan) {
    this.scan = scan;
  }

  /** The figures in the order of their sentences. */
  List<Figure> find() {
    List<Figure> figures = new ArrayList<>();
    if (scan.matches.count(Layer.MEASURE) == 0) {
      return figures;
    }
    Tokens tokens = scan.tokens;
    MeasureReader words = new MeasureReader(scan);
    CountedFinder counts = new CountedFinder(scan, words);
    Nobody nobody = new Nobody(scan, words);
    for (int s = 0; s < tokens.sentences(); s++) {
      new SentenceFigures(scan, words, s, counts.find(s)).addTo(figures);
      nobody.addTo(s, figures);
    }
    return figures;
  }
}
