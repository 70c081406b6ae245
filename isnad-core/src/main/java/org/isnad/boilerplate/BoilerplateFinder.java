package org.isnad.boilerplate;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.isnad.lexicon.Layer;
import org.isnad.lexicon.Lexicon;
import org.isnad.lexicon.LexiconFile;
import org.isnad.lexicon.LexiconFile.Row;
import org.isnad.lexicon.Matches;
import org.isnad.text.Text;
import org.isnad.text.Tokens;

/**
 * Finds what pages put between and behind the paragraphs of a report: pointers to other stories,
 * newsletter boxes, share bars, disclaimers, credits, captions. It reads lines: by the phrases that
 * they begin with or hold ({@code boilerplate.tsv}), and, at outlets that set headlines of other
 * stories without a word before them ({@code outlets.tsv}), by looking like a headline and
 * interrupting the text.
 */
public final class BoilerplateFinder {
  /** A line with a phrase at its beginning is boilerplate as a whole up to this length. */
  private static final int LINE = 220;

  private static final int SENTENCE_LINE = 250;
  private static final int SHORT_LINE = 60;
  private static final int TAIL_LINES = 2;

  private static final int NAME = 4;

  /** So few characters at the end of a line are no sentence of their own. */
  private static final int SCRAP = 12;

  private final Set<String> unmarked;

  private BoilerplateFinder(Set<String> unmarked) {
    this.unmarked = Set.copyOf(unmarked);
  }

  /**
   * Reads the lexicon into a builder.
   *
   * @param overlay folder of the user's own lexicons, or null
   * @throws org.isnad.lexicon.LexiconException where a line breaks the schema
   */
  public static BoilerplateFinder register(Lexicon.Builder builder, Path overlay) {
    for (Row row :
        LexiconFile.read("boilerplate/boilerplate.tsv", overlay, "kind", "use", "forms")) {
      Phrase.Use use;
      try {
        use = Phrase.Use.valueOf(row.require("use").toUpperCase(Locale.ROOT));
      } catch (IllegalArgumentException e) {
        throw row.error("there is no use \"" + row.get("use") + "\"");
      }
      BoilerplateKind kind = BoilerplateKind.of(row.require("kind"));
      boolean plain = use == Phrase.Use.TEXT || use == Phrase.Use.NOUN;
      if (plain != (kind == null)) {
        throw row.error("kind \"" + row.get("kind") + "\" does not go with use " + row.get("use"));
      }
      builder.add(Layer.BOILERPLATE, new Phrase(kind, use), row.list("forms"));
    }
    Set<String> unmarked = new HashSet<>();
    for (Row row : LexiconFile.read("boilerplate/outlets.tsv", overlay, "source", "headlines")) {
      if (!row.require("headlines").equals("unmarked")) {
        throw row.error("there is no code \"" + row.get("headlines") + "\" for headlines");
      }
      unmarked.add(row.require("source"));
    }
    return new BoilerplateFinder(unmarked);
  }

  /**
   * The boilerplate of a text, in its order, nothing twice. Titles are never boilerplate. Linear in
   * the text.
   *
   * @param matches of the same text and of a lexicon that this finder was registered in
   * @param source the outlet, or null
   */
  public List<Boilerplate> find(Text text, Matches matches, String source) {
    return new Reader(text, matches, source != null && unmarked.contains(source)).read();
  }

  /** Reads one text. */
  private static final class Reader {
    private final Tokens tokens;
    private final Matches matches;
    private final boolean unmarkedHere;
    private final Lines lines;
    private final BoilerplateKind[] kinds; // of whole lines
    private final int[] from; // first token of the boilerplate that ends with a line, or -1
    private final int[] to; // token after it
    private final BoilerplateKind[] parts; // kind of that

    Reader(Text text, Matches matches, boolean unmarkedHere) {
      this.tokens = text.tokens();
      this.matches = matches;
      this.unmarkedHere = unmarkedHere;
      this.lines = new Lines(text);
      this.kinds = new BoilerplateKind[lines.size()];
      this.parts = new BoilerplateKind[lines.size()];
      this.from = new int[lines.size()];
      this.to = new int[lines.size()];
    }

    List<Boilerplate> read() {
      Headlines headlines = new Headlines(lines, tokens, matches);
      BoilerplateKind box = null;
      for (int line = 0; line < kinds.length; line++) {
        if (kinds[line] != null) {
          continue; // of a tail
        }
        boolean heading = phrases(line);
        if (kinds[line] != null) {
          box = heading ? kinds[line] : null;
        } else if (box != null && headlines.is(line)) {
          kinds[line] = box;
        } else if (!lines.isRule(line)) {
          box = null;
        }
      }
      for (int line = 0; line < kinds.length; line++) {
        if (kinds[line] == null && headlines.is(line)) {
          int end = headlines.unmarked(line, unmarkedHere);
          for (int i = line; i < end; i++) {
            kinds[i] = kinds[i] == null ? BoilerplateKind.TEASER : kinds[i];
          }
          line = Math.max(line, end - 1);
        }
      }
      rules();
      return spans();
    }

    /**
     * Decides a line by the phrases in it.
     *
     * @return whether it is nothing but the heading of a box
     */
    private boolean phrases(int line) {
      int first = lines.firstWord(line);
      int end = lines.end(line);
      if (first == end) {
        return false;
      }
      if (isBar(line, first)) {
        return false;
      }
      if (lines.isAddress(line)) {
        kinds[line] = BoilerplateKind.CREDIT;
        return false;
      }
      boolean heading = false;
      for (int match = matches.next(Layer.BOILERPLATE, first, end);
          match >= 0 && kinds[line] == null;
          match = matches.next(Layer.BOILERPLATE, matches.first(match) + 1, end)) {
        if (matches.prefix(match) != 0) {
          continue;
        }
        boolean opening = matches.first(match) == first;
        for (Phrase phrase : matches.values(match, Phrase.class)) {
          if (kinds[line] == null && applies(line, match, opening, phrase)) {
            heading |= opening && rest(match, end) == end && phrase.use() != Phrase.Use.HAS;
          }
        }
      }
      return heading;
    }

    /** Marks what a phrase says of a line; false where it says nothing of it. */
    private boolean applies(int line, int match, boolean opening, Phrase phrase) {
      int length = lines.length(line);
      switch (phrase.use()) {
        case OPENS:
          return opening && mark(line, match, phrase.kind());
        case LABEL:
          return opening
              && isSeparated(match, lines.end(line))
              && (!lines.endsInStop(line) || rest(match, lines.end(line)) == lines.end(line))
              && mark(line, match, phrase.kind());
        case INSET:
          return isSeparated(match, lines.end(line))
              && (opening
                  ? mark(line, match, phrase.kind())
                  : markRest(line, match, phrase.kind()));
        case WITHIN:
          return opening ? mark(line, match, phrase.kind()) : markRest(line, match, phrase.kind());
        case AFTER:
          return !opening
              && isSentenceEnd(matches.first(match) - 1)
              && markRest(line, match, phrase.kind());
        case SHORT:
          return opening
              && length <= SHORT_LINE
              && !lines.endsSentence(line)
              && mark(line, match, phrase.kind());
        case HAS:
          return length <= SENTENCE_LINE && markSentence(line, match, phrase.kind());
        case TAIL:
          return opening && length <= SHORT_LINE && markTail(line, match, phrase.kind());
        default:
          return false;
      }
    }

    private boolean isSentenceEnd(int token) {
      return tokens.is(token, '.') || tokens.is(token, '!') || tokens.is(token, '؟');
    }

    /** A whole line, or of a long one the first sentence. */
    private boolean mark(int line, int match, BoilerplateKind kind) {
      if (lines.length(line) <= LINE) {
        kinds[line] = kind;
        return true;
      }
      return markSentence(line, match, kind);
    }

    private boolean markSentence(int line, int match, BoilerplateKind kind) {
      int sentence = tokens.sentenceOf(matches.first(match));
      int begin = Math.max(lines.first(line), tokens.sentenceStart(sentence));
      int end = Math.min(lines.end(line), tokens.sentenceEnd(sentence));
      // A name with a dot in it ends no sentence.
      if (tokens.end(lines.end(line) - 1) - tokens.end(end - 1) < SCRAP) {
        end = lines.end(line);
      }
      return markPart(line, begin, end, kind);
    }

    /** From a phrase within a line to the line's end, where punctuation stands before it. */
    private boolean markRest(int line, int match, BoilerplateKind kind) {
      int first = matches.first(match);
      if (!tokens.isPunctuation(first - 1) || tokens.isQuote(first - 1)) {
        return false;
      }
      boolean bracket = tokens.is(first - 1, '(');
      int begin = bracket ? first - 1 : first;
      int end = lines.end(line);
      if (bracket) {
        int close = first;
        while (close < end && !tokens.is(close, ')')) {
          close++;
        }
        end = Math.min(end, close + 1);
      }
      return tokens.end(end - 1) - tokens.begin(begin) <= LINE && markPart(line, begin, end, kind);
    }

    private boolean markPart(int line, int begin, int end, BoilerplateKind kind) {
      if (begin == lines.first(line) && end == lines.end(line)) {
        kinds[line] = kind;
        return true;
      }
      if (parts[line] != null) {
        return false;
      }
      parts[line] = kind;
      from[line] = begin;
      to[line] = end;
      return true;
    }

    /** «حول الشركة:» and what follows to the end. */
    private boolean markTail(int line, int match, BoilerplateKind kind) {
      if (!tokens.is(lines.end(line) - 1, ':')
          || line + 1 == kinds.length
          || line + 1 + TAIL_LINES < kinds.length
          || !names(line + 1, rest(match, lines.end(line)))) {
        return false;
      }
      for (int i = line; i < kinds.length; i++) {
        kinds[i] = kind;
      }
      return true;
    }

    /** Whether a word is among the first of a line. */
    private boolean names(int line, int word) {
      int end = Math.min(lines.end(line), lines.first(line) + NAME);
      for (int i = lines.first(line); i < end; i++) {
        if (tokens.keyIs(i, tokens.key(word))) {
          return true;
        }
      }
      return false;
    }

    /** A line of nothing but buttons, or agencies. */
    private boolean isBar(int line, int first) {
      BoilerplateKind kind = null;
      int token = first;
      while (token < lines.end(line)) {
        if (!tokens.isWord(token)) {
          token++; // «تعليقات (12)», «17:58 ت م»
          continue;
        }
        int match = matches.at(Layer.BOILERPLATE, token);
        BoilerplateKind own = match < 0 || matches.prefix(match) != 0 ? null : alone(match);
        if (own == null) {
          return false;
        }
        kind = kind == null ? own : kind;
        token = matches.end(match);
      }
      kinds[line] = kind;
      return kind != null;
    }

    private BoilerplateKind alone(int match) {
      for (Phrase phrase : matches.values(match, Phrase.class)) {
        if (phrase.use() == Phrase.Use.ALONE) {
          return phrase.kind();
        }
      }
      return null;
    }

    /** Whether a colon, slash, comma, dash, bar or dots follow a match. */
    private boolean isSeparated(int match, int end) {
      int next = matches.end(match);
      while (next < end && tokens.isQuote(next)) {
        next++;
      }
      if (next >= end) {
        return false;
      }
      return tokens.is(next, ':')
          || tokens.is(next, '/')
          || tokens.is(next, '،')
          || tokens.is(next, '-')
          || tokens.is(next, '–')
          || tokens.is(next, '—')
          || tokens.is(next, '|')
          || tokens.is(next, '…')
          || tokens.is(next, '.') && tokens.is(next + 1, '.');
    }

    /** The first word after a match, or {@code end}. */
    private int rest(int match, int end) {
      int next = matches.end(match);
      while (next < end && tokens.isPunctuation(next)) {
        next++;
      }
      return next;
    }

    /** Rules before and between boilerplate go with it. */
    private void rules() {
      for (int line = kinds.length - 1; line >= 0; line--) {
        if (kinds[line] == null && lines.isRule(line)) {
          kinds[line] = line + 1 < kinds.length ? kinds[line + 1] : null;
          if (kinds[line] == null && line > 0) {
            kinds[line] = kinds[line - 1];
          }
        }
      }
    }

    private List<Boilerplate> spans() {
      List<Boilerplate> spans = new ArrayList<>(0);
      for (int line = 0; line < kinds.length; line++) {
        if (kinds[line] == null) {
          if (parts[line] != null) {
            spans.add(span(parts[line], from[line], to[line]));
          }
          continue;
        }
        int last = line;
        while (last + 1 < kinds.length && kinds[last + 1] == kinds[line]) {
          last++;
        }
        spans.add(span(kinds[line], lines.first(line), lines.end(last)));
        line = last;
      }
      return List.copyOf(spans);
    }

    private Boilerplate span(BoilerplateKind kind, int first, int end) {
      return new Boilerplate(kind, tokens.begin(first), tokens.end(end - 1), first, end);
    }
  }
}
