package org.isnad.linking;

import java.util.Set;
import java.util.TreeSet;
import org.isnad.coding.Claim;
import org.isnad.coding.CodedEvent;
import org.isnad.coding.Evidence;
import org.isnad.coding.Salience;
import org.isnad.text.Tokens;

/**
 * The words that a mention is told in: those of the sentences that support the event; for what a
 * report is news of, its head as well.
 */
public final class MentionWords {
  /** Words at the head of a report that belong to what it is news of. */
  private static final int HEAD = 60;

  private MentionWords() {}

  /** Distinct light stems, function words left out. */
  public static Set<String> stems(EventMention mention) {
    CodedEvent event = mention.event();
    Tokens tokens = mention.report().text().tokens();
    boolean[] sentences = sentences(event, tokens);
    boolean main = event.salience() == Salience.MAIN;
    Set<String> found = new TreeSet<>();
    for (int i = 0; i < tokens.size(); i++) {
      if (main && i < HEAD || sentences[tokens.sentenceOf(i)]) {
        String stem = Words.stem(tokens, i);
        if (stem != null) {
          found.add(stem);
        }
      }
    }
    return found;
  }

  /** The same by their hashes, ascending. */
  static int[] hashes(EventMention mention) {
    return stems(mention).stream().mapToInt(Rarity::hash).sorted().distinct().toArray();
  }

  private static boolean[] sentences(CodedEvent event, Tokens tokens) {
    boolean[] sentences = new boolean[tokens.sentences()];
    if (event.trigger() != null) {
      mark(tokens, sentences, event.trigger().begin());
    }
    if (event.date() != null) {
      mark(tokens, sentences, event.date().begin());
    }
    if (event.place() != null) {
      mark(tokens, sentences, event.place().begin());
    }
    for (Claim claim : event.claims()) {
      mark(tokens, sentences, claim.begin());
    }
    for (Evidence evidence : event.evidence()) {
      mark(tokens, sentences, evidence.span().begin());
    }
    return sentences;
  }

  /** Marks the sentence that holds the character at {@code offset}. */
  private static void mark(Tokens tokens, boolean[] sentences, int offset) {
    int token = tokens.at(offset);
    if (token >= 0) {
      sentences[tokens.sentenceOf(token)] = true;
    }
  }
}
