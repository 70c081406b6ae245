package org.isnad.attribution;

import java.util.ArrayList;
import java.util.List;
import org.isnad.text.Tokens;

/**
 * Who has spoken so far in a text: for words that go on with the last speaker («وأضاف أن») and for
 * names that only refer back («الوزارة», «المصدر نفسه», «البيان», a surname).
 */
final class Speakers {
  private static final int REMEMBERED = 24;
  private static final int FORGOTTEN_AFTER = 5;
  private static final int BARE = 3;

  private final Page page;
  private final List<Teller> known = new ArrayList<>();
  private List<Teller> last = List.of();
  private int lastSentence;
  private boolean spoke;

  Speakers(Page page) {
    this.page = page;
  }

  /**
   * The chain that an unnamed speaker of a sentence goes on with; empty where nobody has spoken.
   */
  List<Teller> last(int sentence) {
    return sentence - lastSentence > FORGOTTEN_AFTER ? List.of() : last;
  }

  /** Sentences since somebody spoke. */
  int silence(int sentence) {
    return sentence - lastSentence;
  }

  void beginSentence() {
    spoke = false;
  }

  /** Somebody said something with a verb of his own. */
  void spoke(List<Teller> chain, int sentence) {
    last = chain;
    lastSentence = sentence;
    spoke = true;
  }

  /** Somebody was cited beside the sentence; he goes on only if nobody else spoke in it. */
  void cited(List<Teller> chain, int sentence) {
    if (!spoke) {
      last = chain;
      lastSentence = sentence;
    }
  }

  /** The teller with the name that his words refer back to; remembers him. */
  Teller resolve(Teller teller) {
    if (teller == null) {
      return null;
    }
    Teller resolved = resolved(teller);
    if (resolved.source() == null || !resolved.source().isDocument()) {
      known.add(resolved);
      if (known.size() > REMEMBERED) {
        known.remove(0);
      }
    }
    return resolved;
  }

  private Teller resolved(Teller teller) {
    if (teller.source() != null && teller.source().isDocument()) {
      Teller issuer = last.isEmpty() ? null : last.get(last.size() - 1);
      if (issuer == null || !teller.source().id().equals("statement") && !publishes(issuer)) {
        return teller;
      }
      return teller.named(issuer.fullest(page.text), issuer.actor(), issuer.kind());
    }
    int head = teller.firstToken();
    while (head + 1 < teller.endToken() && !page.tokens.isWord(head)) {
      head++;
    }
    if (page.has(teller.endToken() - 1, Particle.SELF) && !last.isEmpty()) {
      Teller same = last.get(last.size() - 1);
      return teller.named(same.fullest(page.text), same.actor(), same.kind());
    }
    int words = 0;
    int lastWord = head;
    for (int i = head; i < teller.endToken(); i++) {
      if (page.tokens.isWord(i) && !page.has(i, Particle.SELF)) {
        words++;
        lastWord = i;
      }
    }
    boolean closed = teller.source() != null && !teller.source().openEnd();
    if (closed || teller.source() == null && teller.actor() != null) {
      return teller;
    }
    if (words == 1 && definite(head)) {
      Teller whole = backwards(teller, head);
      if (whole != null) {
        return whole;
      }
    }
    if (words <= BARE) {
      Teller whole = sharing(teller, head, lastWord);
      if (whole != null) {
        return whole;
      }
    }
    return words > 1 ? withOrganisation(teller, head) : teller;
  }

  /** Whether reports are published by such a teller. */
  private static boolean publishes(Teller teller) {
    return switch (teller.kind()) {
      case "organisation", "monitor", "outlet", "agency" -> true;
      default -> false;
    };
  }

  /** «الوزارة» → «وزارة الصحة في القطاع», «المتحدث» → «المتحدث باسم الشرطة». */
  private Teller backwards(Teller teller, int head) {
    for (int k = known.size() - 1; k >= 0; k--) {
      Teller earlier = known.get(k);
      boolean sameOffice =
          teller.source() != null
              && earlier.source() != null
              && teller.source().id().equals(earlier.source().id())
              && !teller.source().isMedia()
              && sameStem(head, earlier.firstToken());
      if ((sameOffice || sameStem(head, earlier.firstToken()))
          && (earlier.fullName() != null
              || earlier.endToken() - earlier.firstToken()
                  > teller.endToken() - teller.firstToken())) {
        return teller.named(earlier.fullest(page.text), earlier.actor(), earlier.kind());
      }
      int inside = organisationIn(earlier, head);
      if (inside >= 0) {
        return teller.named(organisation(earlier, inside), earlier.actor(), teller.kind());
      }
    }
    return null;
  }

  /** A shorter form of an earlier name: a surname, «المتحدث العسكري». */
  private Teller sharing(Teller teller, int head, int lastWord) {
    for (int k = known.size() - 1; k >= 0; k--) {
      Teller earlier = known.get(k);
      if (earlier.endToken() - earlier.firstToken() <= teller.endToken() - head
          && earlier.fullName() == null) {
        continue;
      }
      boolean unknown = teller.source() == null && teller.actor() == null;
      if (!unknown && !sameStem(head, earlier.firstToken())) {
        continue;
      }
      boolean all = true;
      for (int i = head; i <= lastWord && all; i++) {
        all = !page.tokens.isWord(i) || page.has(i, Particle.SELF) || contains(earlier, i);
      }
      if (all) {
        return teller.named(earlier.fullest(page.text), earlier.actor(), earlier.kind());
      }
    }
    return null;
  }

  /** «المتحدث باسم الوزارة» → «المتحدث باسم وزارة الصحة». */
  private Teller withOrganisation(Teller teller, int head) {
    Tokens tokens = page.tokens;
    for (int i = head + 1; i < teller.endToken(); i++) {
      if (!tokens.isWord(i)
          || !definite(i)
          || page.has(i + 1, Particle.VOICE)
          || i + 1 < teller.endToken() && tokens.isWord(i + 1) && page.hasArticle(i + 1)) {
        continue;
      }
      for (int k = known.size() - 1; k >= 0; k--) {
        int inside = organisationIn(known.get(k), i);
        if (inside >= 0) {
          String cleaned = page.text.cleaned();
          String name =
              cleaned.substring(tokens.begin(head), tokens.begin(i))
                  + organisation(known.get(k), inside)
                  + cleaned.substring(tokens.end(i), tokens.end(teller.endToken() - 1));
          return teller.named(name, known.get(k).actor(), teller.kind());
        }
      }
    }
    return teller;
  }

  /**
   * Where an earlier teller's words name the organisation that a definite word refers to, or -1.
   */
  private int organisationIn(Teller earlier, int word) {
    for (int i = earlier.firstToken(); i + 1 < earlier.endToken(); i++) {
      if (page.tokens.isWord(i)
          && page.tokens.isWord(i + 1)
          && !definite(i)
          && !page.has(i + 1, Particle.IN)
          && sameStem(word, i)) {
        return i;
      }
    }
    return -1;
  }

  private String organisation(Teller earlier, int from) {
    int end = from + 1;
    while (end < earlier.endToken()
        && end < from + 4
        && page.tokens.isWord(end)
        && !page.has(end, Particle.IN)) {
      end++;
    }
    return page.text.cleaned().substring(page.tokens.begin(from), page.tokens.end(end - 1));
  }

  private boolean contains(Teller earlier, int word) {
    for (int i = earlier.firstToken(); i < earlier.endToken(); i++) {
      if (page.tokens.isWord(i) && sameStem(word, i)) {
        return true;
      }
    }
    return false;
  }

  private boolean definite(int i) {
    return stem(i) > page.tokens.keyBegin(i)
        && page.tokens.keyEnd(i) - stem(i) >= 2
        && page.tokens.keyChars()[stem(i) - 1] == 'ل';
  }

  private boolean sameStem(int a, int b) {
    Tokens tokens = page.tokens;
    int from = stem(a);
    int other = stem(b);
    int length = tokens.keyEnd(a) - from;
    if (length < 2 || length != tokens.keyEnd(b) - other) {
      return false;
    }
    char[] keys = tokens.keyChars();
    for (int i = 0; i < length; i++) {
      if (keys[from + i] != keys[other + i]) {
        return false;
      }
    }
    return true;
  }

  /** Where a word begins after its article, with a joined preposition or conjunction before it. */
  private int stem(int i) {
    char[] keys = page.tokens.keyChars();
    int from = page.tokens.keyBegin(i);
    int to = page.tokens.keyEnd(i);
    int at = from;
    if (to - at > 4 && (keys[at] == 'و' || keys[at] == 'ف') && keys[at + 1] == 'ا') {
      at++;
    }
    if (to - at > 4 && (keys[at] == 'ب' || keys[at] == 'ك') && keys[at + 1] == 'ا') {
      at++;
    }
    boolean article = to - at > 3 && keys[at + 1] == 'ل' && (keys[at] == 'ا' || keys[at] == 'ل');
    return article ? at + 2 : from;
  }
}
