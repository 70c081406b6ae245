package org.isnad.coding;

import java.util.Arrays;
import java.util.List;
import org.isnad.actor.ActorMention;
import org.isnad.attribution.Attribution;
import org.isnad.attribution.Teller;
import org.isnad.lexicon.Layer;
import org.isnad.lexicon.Matches;
import org.isnad.place.PlaceMention;
import org.isnad.quantity.Quantity;
import org.isnad.text.Text;
import org.isnad.text.Tokens;
import org.isnad.time.TimeMention;

/** A text with everything that was tagged in it, and look-ups from tokens to mentions. */
final class Scan {
  /** No attribution of a real text covers so many tokens. */
  private static final int LONGEST_SPEECH = 2000;

  final Text text;
  final Tokens tokens;
  final Matches matches;
  final List<Quantity> quantities;
  final List<TimeMention> times;
  final List<PlaceMention> places;
  final List<ActorMention> actors;
  final List<Attribution> attributions;
  final Meaning meaning;
  private final int[] quantityAt;
  private final int[] timeAt;
  private final int[] placeAt;
  private final int[] actorAt;
  private final int[] toldAt; // narrowest attribution that covers a token, + 1
  private final long[] cues; // which cues begin at a token
  private final int[] firstAttribution; // of each sentence; attributions come in their order

  Scan(
      Text text,
      Matches matches,
      List<Quantity> quantities,
      List<TimeMention> times,
      List<PlaceMention> places,
      List<ActorMention> actors,
      List<Attribution> attributions) {
    this.text = text;
    this.tokens = text.tokens();
    this.matches = matches;
    this.quantities = quantities;
    this.times = times;
    this.places = places;
    this.actors = actors;
    this.attributions = attributions;
    this.meaning = new Meaning(tokens);
    int n = tokens.size();
    quantityAt = new int[n];
    timeAt = new int[n];
    placeAt = new int[n];
    actorAt = new int[n];
    toldAt = new int[n];
    for (int i = 0; i < attributions.size(); i++) {
      cover(i);
    }
    cues = new long[n];
    for (int m = 0; m < matches.size(); m++) {
      if (matches.layer(m) == Layer.CUE) {
        for (Cue cue : matches.values(m, Cue.class)) {
          cues[matches.first(m)] |= cue.mask();
        }
      }
    }
    firstAttribution = new int[tokens.sentences() + 1];
    int next = 0;
    for (int sentence = 0; sentence < tokens.sentences(); sentence++) {
      firstAttribution[sentence] = next;
      while (next < attributions.size()
          && attributions.get(next).cueToken() < tokens.sentenceEnd(sentence)) {
        next++;
      }
    }
    firstAttribution[tokens.sentences()] = attributions.size();
    for (int i = 0; i < quantities.size(); i++) {
      Quantity q = quantities.get(i);
      Arrays.fill(quantityAt, q.firstToken(), q.endToken(), i + 1);
    }
    for (int i = 0; i < times.size(); i++) {
      TimeMention t = times.get(i);
      Arrays.fill(timeAt, t.firstToken(), t.endToken(), i + 1);
    }
    for (int i = 0; i < places.size(); i++) {
      PlaceMention p = places.get(i);
      Arrays.fill(placeAt, p.firstToken(), p.endToken(), i + 1);
    }
    for (int i = 0; i < actors.size(); i++) {
      ActorMention a = actors.get(i);
      Arrays.fill(actorAt, a.firstToken(), a.endToken(), i + 1);
    }
  }

  Quantity quantity(int token) {
    return in(token) && quantityAt[token] > 0 ? quantities.get(quantityAt[token] - 1) : null;
  }

  TimeMention time(int token) {
    return in(token) && timeAt[token] > 0 ? times.get(timeAt[token] - 1) : null;
  }

  PlaceMention place(int token) {
    return in(token) && placeAt[token] > 0 ? places.get(placeAt[token] - 1) : null;
  }

  ActorMention actor(int token) {
    return in(token) && actorAt[token] > 0 ? actors.get(actorAt[token] - 1) : null;
  }

  private void cover(int attribution) {
    Attribution told = attributions.get(attribution);
    int width = told.endToken() - told.firstToken();
    int end = Math.min(told.endToken(), told.firstToken() + LONGEST_SPEECH);
    for (int i = told.firstToken(); i < end; i++) {
      Attribution other = toldAt[i] == 0 ? null : attributions.get(toldAt[i] - 1);
      int wider = other == null ? 1 : other.endToken() - other.firstToken() - width;
      if (wider > 0 || wider == 0 && told.chain().size() > other.chain().size()) {
        toldAt[i] = attribution + 1;
      }
    }
  }

  /** The narrowest attribution that covers a token, or null. */
  Attribution told(int token) {
    return in(token) && toldAt[token] > 0 ? attributions.get(toldAt[token] - 1) : null;
  }

  /** What is told in the sentence of a token, in the order of the words that say so. */
  List<Attribution> attributionsNear(int token) {
    int sentence = tokens.sentenceOf(token);
    return attributions.subList(firstAttribution[sentence], firstAttribution[sentence + 1]);
  }

  /** Whether some tokens stand within the name of who tells something in their sentence. */
  boolean isTeller(int firstToken, int endToken) {
    for (Attribution a : attributionsNear(firstToken)) {
      for (Teller teller : a.chain()) {
        if (firstToken >= teller.firstToken() && endToken <= teller.endToken()) {
          return true;
        }
      }
    }
    return false;
  }

  /** The measure word that begins at a token, or null. */
  MeasureWord measureAt(int token) {
    int match = matches.at(Layer.MEASURE, token);
    return match < 0 ? null : matches.value(match, MeasureWord.class);
  }

  /** Whether a cue begins at a token. */
  boolean cueAt(int token, String id) {
    return in(token) && cues[token] != 0 && (cues[token] & Cue.maskOf(id)) != 0;
  }

  /** Whether a cue begins between two tokens. */
  boolean hasCue(int from, int to, String id) {
    int end = Math.min(to, cues.length);
    for (int i = Math.max(0, from); i < end; i++) {
      if (cues[i] != 0 && (cues[i] & Cue.maskOf(id)) != 0) {
        return true;
      }
    }
    return false;
  }

  Trigger triggerAt(int token) {
    int match = matches.at(Layer.TRIGGER, token);
    return match < 0 ? null : matches.value(match, Trigger.class);
  }

  /** The key of a word without «و» and article. */
  String word(int token) {
    String key = tokens.key(token);
    if (key.length() > 4 && key.charAt(0) == 'و') {
      key = key.substring(1);
    }
    return key.length() > 4 && key.startsWith("ال") ? key.substring(2) : key;
  }

  /** Characters between two tokens, the second exclusive. */
  Span span(int firstToken, int endToken) {
    return Span.of(text.cleaned(), tokens.begin(firstToken), tokens.end(endToken - 1));
  }

  /** «أي», «أية». */
  boolean isAny(int i) {
    return tokens.keyIs(i, "اي") || tokens.keyIs(i, "ايه");
  }

  boolean isComma(int token) {
    return tokens.is(token, '،') || tokens.is(token, ',');
  }

  private boolean in(int token) {
    return token >= 0 && token < tokens.size();
  }
}
