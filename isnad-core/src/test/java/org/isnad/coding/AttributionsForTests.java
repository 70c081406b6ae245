package org.isnad.coding;

import java.util.List;
import org.isnad.attribution.Attribution;
import org.isnad.text.Text;

/** Attributions as the coder sees them, with all lexicons. */
public final class AttributionsForTests {
  private AttributionsForTests() {}

  public static List<Attribution> of(Text text) {
    return Coder.builtIn().scan(text, null).attributions;
  }

  /** Names of those who tell a token, outermost first; empty where nobody does. */
  public static List<String> tellersOf(Text text, int token) {
    Scan scan = Coder.builtIn().scan(text, null);
    return Chains.links(scan, Chains.covering(scan, token)).stream()
        .map(AttributionLink::name)
        .toList();
  }
}
