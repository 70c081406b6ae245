package org.isnad.attribution;

import org.isnad.actor.Actor;
import org.isnad.text.Text;
import org.isnad.text.Tokens;

/**
 * Someone who tells something, as named in the text.
 *
 * @param firstToken first token of the words that name the teller
 * @param endToken token after the last
 * @param source entry of the lexicon, or null for tellers known by their words only
 * @param actor the party that the teller is or speaks for, or null
 * @param kind agency, outlet, official, force, group, monitor, medical, witness, organisation,
 *     document or expert
 * @param joined number of letters before the name that are joined to its first word: و، ب، ل
 * @param fullName the name of a known party, or the name as the text gives it elsewhere, where
 *     these words only refer back to it («الوزارة», «المصدر نفسه», a surname), else null
 */
public record Teller(
    int firstToken,
    int endToken,
    Source source,
    Actor actor,
    String kind,
    int joined,
    String fullName) {
  /** Whether the teller passes on what others say. */
  public boolean isMedia() {
    return kind.equals("agency") || kind.equals("outlet");
  }

  /**
   * The name to show: the full one where these words refer back to it, the canonical one of a known
   * source or party, else the words themselves without a preposition joined to them.
   */
  public String name(Text text) {
    if (fullName != null) {
      return fullName;
    }
    if (source != null && !source.openEnd() && !source.isDocument()) {
      return source.name();
    }
    return words(text);
  }

  /** The name for words that refer back to this teller: his words rather than a party's name. */
  String fullest(Text text) {
    return source == null && actor != null && actor.name().equals(fullName)
        ? words(text)
        : name(text);
  }

  private String words(Text text) {
    Tokens tokens = text.tokens();
    String words = text.cleaned().substring(tokens.begin(firstToken), tokens.end(endToken - 1));
    return words.startsWith("لل", Math.max(0, joined - 1)) && joined > 0
        ? "ا" + words.substring(joined)
        : words.substring(joined);
  }

  Teller named(String name, Actor party, String sort) {
    return new Teller(
        firstToken, endToken, source, party == null ? actor : party, sort, joined, name);
  }
}
