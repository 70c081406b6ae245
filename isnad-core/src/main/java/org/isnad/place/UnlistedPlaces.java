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
import org.isnad.vector.WordVectors;

/**
 * Villages, quarters, mountains, camps and fronts that no table has: «بلدة X في ريف Y». They get
 * the name of the text and, unless a Latin name in the neighbourhood sounds alike, the coordinates
 * of what they lie in; without that they are no places. Foreign names that sound like a town of the
 * country that the text speaks of are places behind a preposition, too: «في كركاسون».
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
  private static final int LONG_NAME = 5;
  private static final int SHORT_NAME = 4;

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
    boolean foreign = country != null && !Spelling.isArabicCountry(country.country());
    Tokens tokens = text.tokens();
    List<PlaceMention> all = null;
    int next = 0; // first mention that begins at or after the name
    for (int i = 0; i < tokens.size(); i++) {
      int cue = matches.at(Layer.PLACE_KIND, i);
      if (cue < 0) {
        continue;
      }
      int name = matches.end(cue);
      while (name < tokens.size() && Reading.isQuoteOrHash(tokens, name)) {
        name++;
      }
      if (name >= tokens.size()) {
        break;
      }
      String kind = kind(text, matches, cue);
      while (next < mentions.size() && mentions.get(next).endToken() <= name) {
        next++;
      }
      boolean known = next < mentions.size() && mentions.get(next).firstToken() <= name;
      if (known) {
        continue;
      }
      if (kind == null) {
        PlaceMention heard =
            foreign && isRare(tokens, name) && isName(tokens, matches, name)
                ? heard(text, matches, mentions, next, cue, name, country)
                : null;
        if (heard != null) {
          all = all == null ? new ArrayList<>(mentions) : all;
          all.add(all.size() - (mentions.size() - next), heard);
        }
        continue;
      }
      if (!isName(tokens, matches, name)) {
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
      Place place = found(text, matches, mentions, next, name, end, kind, country);
      if (place == null) {
        continue;
      }
      if (all == null) {
        all = new ArrayList<>(mentions);
      }
      all.add(
          all.size() - (mentions.size() - next),
          new PlaceMention(name, end, place, "inside", false, false));
    }
    return all == null ? mentions : all;
  }

  /** What a word of place announces, or null where it is no name or nothing says where it lies. */
  private Place found(
      Text text,
      Matches matches,
      List<PlaceMention> mentions,
      int next,
      int name,
      int end,
      String kind,
      Place country) {
    Tokens tokens = text.tokens();
    if (kind.equals("admin1") || kind.equals("prison")) {
      PlaceMention in = following(tokens, matches, mentions, next, end, 0);
      if (in != null && kind.equals("prison")) {
        return in.demonym() ? null : place(text, name, end, kind, in.place());
      }
      if (in != null && in.place().isCountry()) {
        return place(text, name, end, kind, in.place());
      }
      return sounding(text, name, end, country);
    }
    PlaceMention in =
        end == name + 1 && isAdjectiveLike(tokens, name) && !isFacility(kind)
            ? following(tokens, matches, mentions, next, end, 0)
            : parent(tokens, matches, mentions, next, name, end, kind);
    if (in != null && in.demonym() && isFacility(kind)) {
      return null; // «قاعدة X الروسية» need not be in Russia
    }
    if (in != null || isOfTheCountry(tokens, matches, end) && country != null) {
      return place(text, name, end, kind, in != null ? in.place() : country);
    }
    return isFacility(kind) ? null : sounding(text, name, end, country);
  }

  /** What sounds alike in the country of which the text speaks most, or null. */
  private Place sounding(Text text, int name, int end, Place country) {
    Tokens tokens = text.tokens();
    boolean tellable =
        country != null
            && tokens.keyEnd(name) - tokens.keyBegin(name) >= SHORT_NAME
            && isStrange(tokens, name);
    return tellable ? gazetteer.sounds().find(country.country(), written(text, name, end)) : null;
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
  private String kind(Text text, Matches matches, int cue) {
    Tokens tokens = text.tokens();
    int last = matches.end(cue) - 1;
    if ((matches.prefix(cue) & Lexicon.ARTICLE) != 0 || !isCue(tokens.key(last))) {
      return null;
    }
    for (PlaceKind word : matches.values(cue, PlaceKind.class)) {
      switch (word.kind()) {
        case "city", "town", "village", "quarter", "district", "camp", "front" -> {
          return isBoycott(tokens, last, matches.end(cue)) ? null : word.kind();
        }
        case "admin1", "admin2", "mountain", "valley", "base", "airport", "prison", "island" -> {
          return (matches.prefix(cue) & Lexicon.LI) == 0
                  && isStrange(tokens, matches.end(cue))
                  && !isVerb(text, last)
                  && !isPossessed(tokens, matches.end(cue))
              ? word.kind()
              : null;
        }
        default -> {
          continue;
        }
      }
    }
    return null;
  }

  /**
   * Whether a word, after quotation marks, is none that everybody uses: «جبل النار» is no mountain.
   */
  private static boolean isStrange(Tokens tokens, int first) {
    int i = first;
    while (i < tokens.size() && Reading.isQuoteOrHash(tokens, i)) {
      i++;
    }
    return i < tokens.size()
        && !WordVectors.builtIn().contains(tokens.keyChars(), tokens.keyBegin(i), tokens.keyEnd(i));
  }

  /** «مقاطعة السلع», «مقاطعة الانتخابات»: no district. */
  private static boolean isBoycott(Tokens tokens, int cue, int name) {
    return tokens.key(cue).endsWith("مقاطعه")
        && name < tokens.size()
        && (tokens.key(name).startsWith("ال") || !isStrange(tokens, name));
  }

  private static boolean isPossessed(Tokens tokens, int i) {
    return tokens.keyEnd(i) - tokens.keyBegin(i) > LONG_NAME
        && endsInPronoun(tokens.keyChars(), tokens.keyEnd(i));
  }

  /** Whether a word may be a name that nothing announces; most words are not, and soon known. */
  private static boolean isRare(Tokens tokens, int i) {
    return tokens.isWord(i)
        && tokens.keyEnd(i) - tokens.keyBegin(i) >= LONG_NAME
        && isStrange(tokens, i);
  }

  /** «وأدى» and «وادي» have one key. */
  private static boolean isVerb(Text text, int token) {
    int begin = text.tokens().begin(token);
    int end = text.tokens().end(token);
    for (int i = begin; i < end; i++) {
      if (text.cleaned().charAt(i) == 'أ') {
        return true;
      }
    }
    return false;
  }

  /**
   * «في كركاسون»: a word that nobody uses otherwise, behind a word that says where, and of the
   * sound of a town in the country of which the text speaks most; else null.
   */
  private PlaceMention heard(
      Text text,
      Matches matches,
      List<PlaceMention> mentions,
      int next,
      int cue,
      int name,
      Place country) {
    Tokens tokens = text.tokens();
    String use = "";
    for (PlaceKind word : matches.values(cue, PlaceKind.class)) {
      use = word.kind().equals("any") ? word.use() : use;
    }
    int from = tokens.keyBegin(name);
    int to = tokens.keyEnd(name);
    if (use.isEmpty()
        || to - from < LONG_NAME
        || tokens.keyChars()[from] == 'ا' && tokens.keyChars()[from + 1] == 'ل'
        || endsInPronoun(tokens.keyChars(), to)) {
      return null;
    }
    int one = whole(tokens, name);
    boolean free = next >= mentions.size() || mentions.get(next).firstToken() > one;
    boolean two = one < tokens.size() && free && isSecond(tokens, matches, one);
    for (int end = two ? one + 1 : one; end >= one; end--) {
      Place place = sounding(text, name, end, country);
      if (place != null) {
        return new PlaceMention(name, end, place, use, false, false);
      }
    }
    return null;
  }

  /** «في منزلهما»: ordinary words take pronouns, names do not. */
  private static boolean endsInPronoun(char[] keys, int end) {
    char last = keys[end - 1];
    char before = keys[end - 2];
    return before == 'ه' && (last == 'ا' || last == 'م' || last == 'ن')
        || before == 'م' && last == 'ا' && keys[end - 3] == 'ه'
        || before == 'ت' && last == 'ه';
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
    if (length < 3
        || !Normalizer.isArabicLetter(keys[from])
        || !Normalizer.isArabicLetter(keys[to - 1])) {
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
    boolean loose =
        kind.equals("district") || kind.equals("city") || kind.equals("front") || isFacility(kind);
    int sentence = tokens.sentenceOf(name);
    for (int m = Math.min(next, mentions.size()) - 1; m >= 0; m--) {
      PlaceMention mention = mentions.get(m);
      int apart = sentence - tokens.sentenceOf(mention.firstToken());
      if (apart > (isFacility(kind) ? 0 : SENTENCES_BACK)
          || apart == 0 && name - mention.endToken() > BACKWARD) {
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

  /** What bears its own name beside a town's: no town that sounds alike is meant. */
  private static boolean isFacility(String kind) {
    return switch (kind) {
      case "mountain", "valley", "base", "airport", "prison", "island" -> true;
      default -> false;
    };
  }

  private static String written(Text text, int name, int end) {
    Tokens tokens = text.tokens();
    return text.cleaned().substring(tokens.begin(name), tokens.end(end - 1)).replace('\n', ' ');
  }

  private Place place(Text text, int name, int end, String kind, Place in) {
    String written = written(text, name, end);
    double reach = in.isCountry() ? COUNTRY_REACH_KM : in.isArea() ? AREA_REACH_KM : TOWN_REACH_KM;
    boolean sounds =
        !kind.equals("quarter")
            && !isFacility(kind)
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
