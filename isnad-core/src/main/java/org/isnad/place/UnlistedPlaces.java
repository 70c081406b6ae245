package org.isnad.place;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.isnad.lexicon.Layer;
import org.isnad.lexicon.Lexicon;
import org.isnad.lexicon.LexiconFile;
import org.isnad.lexicon.LexiconFile.Row;
import org.isnad.lexicon.Matches;
import org.isnad.text.Normalizer;
import org.isnad.text.Text;
import org.isnad.text.Tokens;

/**
 * Villages, quarters and fronts that no table has: «بلدة X في ريف Y». They get the name of the text
 * and, unless a Latin name in the neighbourhood sounds alike, the coordinates of what they lie in;
 * without that they are no places.
 */
final class UnlistedPlaces {
  private static final Layer[] NO_NAMES = {
    Layer.TRIGGER,
    Layer.REPORTING,
    Layer.TIME,
    Layer.NUMBER,
    Layer.QUALIFIER,
    Layer.MEASURE,
    Layer.PLACE_KIND,
    Layer.COUNTRY,
    Layer.GENERIC,
    Layer.CUE
  };
  private static final int LONGEST = 4;
  private static final int FORWARD = 6;
  private static final int BACKWARD = 14;
  private static final int SENTENCES_BACK = 2;
  private static final int MAX_STRANGE = 1;
  private static final double TOWN_REACH_KM = 80;
  private static final double AREA_REACH_KM = 250;
  private static final double COUNTRY_REACH_KM = 3000;
  private static final int LONG_SKELETON = 4;

  private final Gazetteer gazetteer;
  private final Set<String> plain = new HashSet<>();
  private final Set<String> heads = new HashSet<>();
  private final Set<String> cues = new HashSet<>();

  private UnlistedPlaces(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
  }

  static UnlistedPlaces read(Gazetteer gazetteer, Path overlay) {
    UnlistedPlaces places = new UnlistedPlaces(gazetteer);
    for (Row row : LexiconFile.read("place/names.tsv", overlay, "sense", "forms")) {
      Set<String> words =
          switch (row.require("sense")) {
            case "cue" -> places.cues;
            case "head" -> places.heads;
            case "plain" -> places.plain;
            default -> throw row.error("sense is none of cue, head, plain: " + row.get("sense"));
          };
      for (String form : row.list("forms")) {
        words.add(Normalizer.key(form));
      }
    }
    return places;
  }

  /**
   * The mentions together with those that no table has, in the order of the text.
   *
   * @param country what «البلاد» means in the text, or null
   */
  List<PlaceMention> add(Text text, Matches matches, List<PlaceMention> mentions, Place country) {
    if (matches.count(Layer.PLACE_KIND) == 0) {
      return mentions;
    }
    Tokens tokens = text.tokens();
    List<PlaceMention> all = null;
    int next = 0; // first mention that begins at or after the name
    for (int i = 0; i < tokens.size(); i++) {
      int cue = matches.at(Layer.PLACE_KIND, i);
      if (cue < 0) {
        continue;
      }
      String kind = kind(tokens, matches, cue);
      int name = matches.end(cue);
      while (name < tokens.size() && Reading.isQuoteOrHash(tokens, name)) {
        name++;
      }
      while (next < mentions.size() && mentions.get(next).endToken() <= name) {
        next++;
      }
      boolean known = next < mentions.size() && mentions.get(next).firstToken() <= name;
      if (kind == null || known || !isName(tokens, matches, name)) {
        continue;
      }
      int end = whole(tokens, name);
      if (end == name + 1
          && heads.contains(tokens.key(name))
          && end < tokens.size()
          && isSecond(tokens, matches, end)
          && !(next < mentions.size() && mentions.get(next).firstToken() <= end)) {
        end++;
      }
      PlaceMention in =
          end == name + 1 && isAdjectiveLike(tokens, name)
              ? following(tokens, matches, mentions, next, end, 0)
              : parent(tokens, matches, mentions, next, name, end, kind);
      Place holder =
          in != null ? in.place() : isOfTheCountry(tokens, matches, end) ? country : null;
      if (holder == null) {
        continue;
      }
      Place place = place(text, name, end, kind, holder);
      if (all == null) {
        all = new ArrayList<>(mentions);
      }
      all.add(
          all.size() - (mentions.size() - next),
          new PlaceMention(name, end, place, "inside", false, false));
    }
    return all == null ? mentions : all;
  }

  /** Token after a name's last: names in quotation marks and with hyphens have several. */
  private static int whole(Tokens tokens, int name) {
    int end = name + 1;
    while (end + 1 < tokens.size()
        && tokens.is(end, '-')
        && tokens.isWord(end + 1)
        && tokens.end(end) == tokens.begin(end + 1)) {
      end += 2;
    }
    if (name > 0 && tokens.isQuote(name - 1)) {
      for (int i = end; i < tokens.size() && i < name + LONGEST; i++) {
        if (tokens.isQuote(i)) {
          return i;
        }
        if (!tokens.isWord(i)) {
          break;
        }
      }
    }
    return end;
  }

  /** The kind that a word announces, of those that lie within something else; else null. */
  private String kind(Tokens tokens, Matches matches, int cue) {
    int last = matches.end(cue) - 1;
    if ((matches.prefix(cue) & Lexicon.ARTICLE) != 0 || !isCue(tokens.key(last))) {
      return null;
    }
    for (PlaceKind word : matches.values(cue, PlaceKind.class)) {
      switch (word.kind()) {
        case "city", "town", "village", "quarter", "district", "admin2", "camp", "front" -> {
          return word.kind();
        }
        default -> {
          continue;
        }
      }
    }
    return null;
  }

  /** One of the words that a name follows, in the singular and without the article. */
  private boolean isCue(String word) {
    int from = 0;
    while (from < 2 && from + 2 < word.length() && !cues.contains(word.substring(from))) {
      char c = word.charAt(from);
      if (c != 'و' && c != 'ف' && c != 'ب' && c != 'ل' && c != 'ك') {
        return false;
      }
      from++;
    }
    return cues.contains(word.substring(from));
  }

  private boolean isName(Tokens tokens, Matches matches, int i) {
    if (i >= tokens.size() || !tokens.isWord(i)) {
      return false;
    }
    char[] keys = tokens.keyChars();
    int from = tokens.keyBegin(i);
    int to = tokens.keyEnd(i);
    int length = to - from;
    if (length < 3 || !Normalizer.isArabicLetter(keys[from])) {
      return false;
    }
    boolean article = keys[from] == 'ا' && keys[from + 1] == 'ل';
    if (!article && length > 4 && keys[to - 1] == 'ه' && keys[to - 2] == 'ي') {
      return false; // «قرية حدودية» is an adjective, «قرية السعدونية» is a name
    }
    if (length > 4 && keys[from + 2] == 'ل' && keys[from + 1] == 'ا'
        || keys[from] == 'ل' && keys[from + 1] == 'ل'
        || keys[from] == 'و') {
      return false; // «والـ», «بالـ», «للـ»; names in waw are few, joined words many
    }
    String key = tokens.key(i);
    if (heads.contains(key)) {
      return true; // «بلدة كفر …», though «كفر» announces a village, too
    }
    for (Layer layer : NO_NAMES) {
      if (matches.at(layer, i) >= 0) {
        return false;
      }
    }
    return !plain.contains(key);
  }

  private boolean isSecond(Tokens tokens, Matches matches, int i) {
    return tokens.isWord(i)
        && tokens.keyEnd(i) - tokens.keyBegin(i) >= 3
        && matches.at(Layer.PLACE_KIND, i) < 0
        && matches.at(Layer.REPORTING, i) < 0
        && !plain.contains(tokens.key(i));
  }

  /** What the spot lies in: the place said right after it, else the last one said before it. */
  private static PlaceMention parent(
      Tokens tokens,
      Matches matches,
      List<PlaceMention> mentions,
      int next,
      int name,
      int end,
      String kind) {
    PlaceMention after = following(tokens, matches, mentions, next, end, MAX_STRANGE);
    if (after != null) {
      return after;
    }
    boolean loose = kind.equals("district") || kind.equals("city") || kind.equals("front");
    int sentence = tokens.sentenceOf(name);
    for (int m = Math.min(next, mentions.size()) - 1; m >= 0; m--) {
      PlaceMention mention = mentions.get(m);
      int apart = sentence - tokens.sentenceOf(mention.firstToken());
      if (apart > SENTENCES_BACK || apart == 0 && name - mention.endToken() > BACKWARD) {
        return null;
      }
      boolean holds =
          apart == 0
              ? !(loose && mention.place().isCountry())
              : !loose && !mention.place().isCountry() && !mention.place().isUnlisted();
      if (!mention.demonym() && !mention.dateline() && holds) {
        return mention;
      }
    }
    return null;
  }

  /** «منطقة معزولة» or «بلدة برميزة»: the form does not tell. */
  private static boolean isAdjectiveLike(Tokens tokens, int i) {
    char[] keys = tokens.keyChars();
    int from = tokens.keyBegin(i);
    return keys[tokens.keyEnd(i) - 1] == 'ه' && !(keys[from] == 'ا' && keys[from + 1] == 'ل');
  }

  /** «بلدية X جنوبي البلاد». */
  private static boolean isOfTheCountry(Tokens tokens, Matches matches, int end) {
    for (int i = end; i < tokens.size() && i < end + FORWARD; i++) {
      int kind = matches.at(Layer.PLACE_KIND, i);
      if (kind >= 0 && tokens.keyIs(matches.end(kind) - 1, "البلاد")
          || kind < 0 && tokens.keyIs(i, "البلاد")) {
        return true;
      }
      if (kind < 0 && !tokens.isPunctuation(i) && !tokens.keyIs(i, "في")) {
        return false;
      }
      i = kind < 0 ? i : matches.end(kind) - 1;
    }
    return false;
  }

  private static PlaceMention following(
      Tokens tokens, Matches matches, List<PlaceMention> mentions, int next, int end, int strange) {
    for (int m = next; m < mentions.size(); m++) {
      PlaceMention mention = mentions.get(m);
      int first = mention.firstToken();
      if (first < end) {
        continue;
      }
      boolean reached =
          first - end <= FORWARD
              && tokens.sentenceOf(first) == tokens.sentenceOf(end - 1)
              && leadsTo(tokens, matches, end, first, strange);
      return reached ? mention : null;
    }
    return null;
  }

  /** «(X) في ريف (Y)», «(X) التابعة لقضاء (Y)», «(X) جنوب غربي (Y)», «(X) بـ(Y)», «(X) السورية». */
  private static boolean leadsTo(Tokens tokens, Matches matches, int from, int to, int strange) {
    int left = strange;
    for (int i = from; i < to; i++) {
      int kind = matches.at(Layer.PLACE_KIND, i);
      if (kind >= 0) {
        i = Math.min(to, matches.end(kind)) - 1;
      } else if (tokens.isPunctuation(i) || tokens.keyIs(i, "في") || tokens.keyIs(i, "من")) {
        continue;
      } else if (--left < 0 || matches.at(Layer.REPORTING, i) >= 0) {
        return false;
      }
    }
    return true;
  }

  private Place place(Text text, int name, int end, String kind, Place in) {
    Tokens tokens = text.tokens();
    String written =
        text.cleaned().substring(tokens.begin(name), tokens.end(end - 1)).replace('\n', ' ');
    double reach = in.isCountry() ? COUNTRY_REACH_KM : in.isArea() ? AREA_REACH_KM : TOWN_REACH_KM;
    boolean sounds =
        !kind.equals("quarter")
            && (!in.isCountry() || Consonants.ofArabic(written).length() >= LONG_SKELETON);
    if (sounds) {
      Place found = gazetteer.sounds().find(in.country(), written, in.lat(), in.lon(), reach);
      if (found != null) {
        return found;
      }
    }
    return new Place(
        Place.UNLISTED + in.kind() + ':' + in.id() + ':' + written,
        written,
        "",
        kind.equals("front") ? "district" : kind,
        in.country(),
        in.kind().equals("admin1") ? in.name() : in.admin1(),
        in.id(),
        in.lat(),
        in.lon(),
        0,
        0,
        false);
  }
}
