package org.isnad.coding;

import java.util.List;
import org.isnad.actor.ActorMention;
import org.isnad.actor.Generic;
import org.isnad.lexicon.Layer;
import org.isnad.lexicon.Lexicon;
import org.isnad.text.Tokens;

/**
 * What one sentence tells of the people it counts. Words that govern take the people after them or,
 * where the verb's form says that its subject came first, those before; subsets take the measure of
 * their total and coordinated phrases that of their neighbour.
 */
final class SentenceFigures {
  private static final int REACH = 9;
  private static final int BACK = 14;

  private final Scan scan;
  private final Tokens tokens;
  private final MeasureReader words;
  private final int sentence;
  private final int start;
  private final int end;
  private final List<Counted> counted;
  private final Measure[] measure;
  private final int[] token;
  private final boolean[] part;

  SentenceFigures(Scan scan, MeasureReader words, int sentence, List<Counted> counted) {
    this.scan = scan;
    this.tokens = scan.tokens;
    this.words = words;
    this.sentence = sentence;
    this.start = tokens.sentenceStart(sentence);
    this.end = tokens.sentenceEnd(sentence);
    this.counted = counted;
    this.measure = new Measure[counted.size()];
    this.token = new int[counted.size()];
    this.part = new boolean[counted.size()];
  }

  /** Adds the sentence's figures in the order of the text. */
  void addTo(List<Figure> figures) {
    heads();
    for (int i = start; i < end; i++) {
      MeasureWord word = words.governor(i);
      if (word != null) {
        govern(i, word);
      }
      toll(i);
    }
    Figure last = figures.isEmpty() ? null : figures.get(figures.size() - 1);
    Figure carried = last != null && last.sentence() >= sentence - 1 ? last : null;
    neighbours(carried);
    emit(figures);
  }

  private void heads() {
    for (int k = 0; k < counted.size(); k++) {
      Counted c = counted.get(k);
      if (c.head() != null && (c.explicit() || !isGoverned(c))) {
        assign(k, c.head().measure(), c.nounFirst());
      }
      for (int i = c.end(); i < Math.min(end, c.end() + 5) && !hasNumber(i); i++) {
        MeasureWord between = words.of(i, "between");
        if (between != null) {
          measure[k] = between.measure();
          token[k] = i;
        }
      }
    }
  }

  /** «قتل جريح»: what befell him is said before. */
  private boolean isGoverned(Counted c) {
    int match = scan.matches.covering(Layer.MEASURE, c.first() - 1);
    return c.first() > start
        && match >= 0
        && scan.matches.end(match) == c.first()
        && words.governor(scan.matches.first(match)) != null;
  }

  private boolean hasNumber(int i) {
    return scan.quantity(i) != null && scan.quantity(i).numberToken() == i;
  }

  private void govern(int i, MeasureWord word) {
    int after = words.end(i);
    if (word.isVerb()) {
      if (isNegated(i)) {
        return;
      }
      if (words.followsSubject(i)) {
        afterSubject(i, word, after);
      } else {
        beforeSubject(i, word, after);
      }
      return;
    }
    boolean departs = word.is("flee") || word.is("leave");
    if (departs && words.followsSubject(i)) {
      int subject = subjectBefore(i);
      if (subject >= 0 && word.is("leave")) {
        leaves(i, subject);
      } else if (subject >= 0 && counted.get(subject).explicit()) {
        Counted c = counted.get(subject);
        assign(subject, isFighterOrDetainee(c) ? Measure.ESCAPED : Measure.DISPLACED, i);
      }
      return;
    }
    int k = next(after);
    if (k < 0) {
      return;
    }
    Counted c = counted.get(k);
    switch (word.use()) {
      case "by" -> {
        if (c.first() == after && c.known() && isGroup(c)) {
          assign(k, word.measure(), i);
        }
      }
      case "flee" -> flee(i, after, k);
      case "leave" -> leave(i, after, k);
      case "holds" -> hold(i, after, k);
      case "move" -> {
        boolean detainees =
            c.noun() != null
                && c.noun().generic() != null
                && c.noun().generic().classOf().equals("detainee");
        if (detainees && c.first() - after <= 2 && reaches(after, k)) {
          assign(k, word.measure(), i);
        }
      }
      case "cause" -> {
        if (c.head() == null && c.known() && reaches(after, k)) {
          assign(k, word.measure(), i);
        }
      }
      case "body" -> {
        if (!isAfterNegation(i) && c.first() == after && c.head() == null) {
          assign(k, word.measure(), i);
        }
      }
      default -> {
        boolean unclear =
            isPlanned(i)
                || word.measure() == Measure.FREED
                || isOneOfThem(c)
                    && word.measure() != Measure.KILLED
                    && word.measure() != Measure.INJURED;
        if (unclear && !c.explicit()) {
          return;
        }
        take(i, word, after, k);
      }
    }
  }

  private boolean isAfterNegation(int i) {
    for (int j = Math.max(start, i - 4); j < i; j++) {
      if (isNegated(j + 1)) {
        return true;
      }
    }
    return false;
  }

  /** «محاولة اغتيال», «لخطف رجل»: what was meant to be done to one person. */
  private boolean isPlanned(int i) {
    return (words.prefix(i) & Lexicon.LI) != 0 && !tokens.keyIs(i, "لمقتل")
        || i > start
            && (tokens.keyIs(i - 1, "محاوله")
                || tokens.keyIs(i - 1, "محاولات")
                || tokens.keyIs(i - 1, "بمحاوله")
                || tokens.keyIs(i - 1, "ذكري")
                || tokens.keyIs(i - 1, "او"));
  }

  private boolean isNegated(int i) {
    return i > start
        && (tokens.keyIs(i - 1, "لم") || tokens.keyIs(i - 1, "لن") || tokens.keyIs(i - 1, "ولم"));
  }

  /** «12 شخصا قتلوا», «أربعة مسلحين قتلوا 12 شخصا», «خطفوا 100 تلميذة». */
  private void afterSubject(int i, MeasureWord word, int after) {
    int object = next(after);
    boolean acts = word.is("verb") && hasObject(after);
    boolean direct =
        object >= 0
            && counted.get(object).first() == skipQuotes(after)
            && !counted.get(object).joined()
            && !word.is("passive")
            && !word.takesPart();
    int subject = subjectBefore(i);
    if (direct) {
      assign(object, word.measure(), i);
      if (subject >= 0 && isGroup(counted.get(subject))) {
        assign(subject, Measure.PARTICIPANTS, i);
      }
      return;
    }
    if (subject < 0) {
      boolean fighters =
          i > start
              && scan.actor(i - 1) != null
              && scan.actor(i - 1).generic() != null
              && scan.actor(i - 1).generic().role().equals("fighter");
      if (fighters && word.is("verb") && object >= 0 && reaches(after, object)) {
        assign(object, word.measure(), i);
      }
      return;
    }
    Counted c = counted.get(subject);
    if (word.takesPart() || acts) {
      if (isGroup(c) && c.known() && !(word.is("crowd") && !isCrowd(c))) {
        assign(subject, Measure.PARTICIPANTS, i);
      }
    } else if (!word.is("active")) {
      assignGroup(subject, word.measure(), i);
    }
  }

  /** «قتل 12 شخصا», «قتل مسلح 12 شخصا», «المهاجم اعتقل». */
  private void beforeSubject(int i, MeasureWord word, int after) {
    int k = next(after);
    if (word.takesPart()) {
      if (k >= 0 && !(word.is("crowd") && !isCrowd(counted.get(k)))) {
        Counted c = counted.get(k);
        if (c.first() - after <= 1
            && (c.known() || c.nounEnd() == c.nounFirst())
            && isGroup(c)
            && reaches(after, k)) {
          assign(k, word.measure(), i);
        }
      }
      return;
    }
    boolean close = k >= 0 && counted.get(k).first() - after <= 1;
    if (!close && !word.is("active") && !(word.is("verb") && hasObject(after))) {
      int subject = oneBefore(i);
      boolean direct =
          k >= 0
              && counted.get(k).first() - after <= 2
              && !isPreposition(after)
              && reaches(after, k);
      boolean sure =
          subject >= 0
              && !direct
              && (i - counted.get(subject).end() <= 1
                  || isRelative(i - 1)
                  || k < 0
                  || !reaches(after, k));
      if (sure) {
        assign(subject, word.measure(), i);
        return;
      }
    }
    if (word.is("passive") && word.measure() == Measure.CASUALTIES && i > start) {
      int subject = oneBefore(i);
      if (subject >= 0 && counted.get(subject).end() == i && k >= 0) {
        assign(subject, Measure.KILLED, i);
        assign(k, Measure.INJURED, i);
        return;
      }
    }
    if (k >= 0) {
      take(i, word, after, k);
    }
  }

  /** Whether a noun follows the verb at once, so that the verb is not a passive. */
  private boolean hasObject(int after) {
    int i = skipQuotes(after);
    if (i >= end || !tokens.isWord(i) || scan.time(i) != null) {
      return false;
    }
    ActorMention actor = scan.actor(i);
    return actor != null && (actor.prefix() & ~Lexicon.ARTICLE) == 0 && actor.firstToken() == i;
  }

  private boolean isPreposition(int i) {
    return i < end
        && (tokens.keyIs(i, "في")
            || tokens.keyIs(i, "علي")
            || tokens.keyIs(i, "خلال")
            || tokens.keyIs(i, "اثر")
            || tokens.keyIs(i, "جراء")
            || tokens.keyIs(i, "بعد"));
  }

  private boolean isRelative(int i) {
    return i >= start
        && (tokens.keyIs(i, "الذي") || tokens.keyIs(i, "التي") || tokens.keyIs(i, "قد"));
  }

  /** Gives a governor its people, past the one who did it to them. */
  private void take(int i, MeasureWord word, int after, int k) {
    if (!reaches(after, k)) {
      return;
    }
    Counted c = counted.get(k);
    if (word.is("active") && !c.known() && !c.explicit()) {
      return;
    }
    boolean agent =
        (word.is("verb") || word.is("active") || word.is("noun"))
            && k + 1 < counted.size()
            && isObjectOf(c, counted.get(k + 1));
    if (!agent && c.head() != null && !c.joined() && c.first() - after <= 2 && isState(c.head())) {
      measure[k] = null; // «إعدام أربعة رهائن», «وفاة ثلاثة جرحى»
    }
    if (agent) {
      assign(k + 1, word.measure(), i);
      if (isGroup(c) && c.first() - after <= 1 && !word.is("noun")) {
        assign(k, Measure.PARTICIPANTS, i);
      }
      return;
    }
    assign(k, word.measure(), i);
  }

  /** What people already were when more befell them. */
  private static boolean isState(MeasureWord head) {
    return head.measure() != Measure.KILLED && head.measure() != Measure.CASUALTIES;
  }

  /** Whether a governor that ends at a token reaches counted people after it. */
  private boolean reaches(int from, int k) {
    Counted c = counted.get(k);
    int gap = 0;
    boolean comma = false;
    boolean bridged = true;
    for (int i = from; i < c.first(); i++) {
      if (tokens.isPunctuation(i)) {
        if (scan.isComma(i)) {
          comma = true;
        } else if (tokens.is(i, '.')
            || tokens.is(i, '؛')
            || tokens.is(i, ':')
            || tokens.is(i, '!')
            || tokens.is(i, '؟')) {
          return false;
        }
        continue;
      }
      if (isClauseWord(i) || words.governor(i) != null) {
        return false;
      }
      gap++;
      bridged &= isBridge(i);
    }
    if (gap > REACH || comma && gap > 4) {
      return false;
    }
    if (!c.known()) {
      return gap <= 1;
    }
    return c.explicit() || gap <= 1 || bridged && gap <= 6;
  }

  /** What may stand between a verb and a single victim: who did it, where, when and with what. */
  private boolean isBridge(int i) {
    return scan.actor(i) != null && !scan.isComma(i)
        || scan.place(i) != null
        || scan.time(i) != null
        || scan.matches.covering(Layer.MEANS, i) >= 0
        || tokens.keyIs(i, "في")
        || tokens.keyIs(i, "ايضا")
        || tokens.keyIs(i, "بالرصاص")
        || tokens.keyIs(i, "علي")
        || scan.cueAt(i, "subset");
  }

  /** «قتل مسلح 5 أشخاص»: what follows without «و» or a preposition is the object. */
  private boolean isObjectOf(Counted agent, Counted object) {
    if (object.joined() || !object.known()) {
      return false;
    }
    int gap = object.first() - agent.end();
    if (gap == 0) {
      return object.explicit() || !agent.explicit() && object.noun() != null && !isFighter(object);
    }
    return gap == 1
        && isFighter(agent)
        && !isFighter(object)
        && tokens.isWord(agent.end())
        && scan.matches.at(Layer.MEANS, agent.end()) >= 0
        && words.of(agent.end(), "by") == null;
  }

  private static boolean isFighter(Counted c) {
    return c.noun() != null
        && c.noun().generic() != null
        && c.noun().generic().role().equals("fighter");
  }

  private static boolean isGroup(Counted c) {
    return (c.low() == null || c.low() >= 2) && (c.explicit() || c.low() != null && c.low() == 2);
  }

  private static boolean isCrowd(Counted c) {
    return c.low() == null || c.low() >= 10;
  }

  private void flee(int i, int after, int k) {
    if (!reaches(after, k)) {
      return;
    }
    Counted c = counted.get(k);
    if (c.explicit() && c.known()
        || c.first() - after <= 1 && isFighterOrDetainee(c) && c.noun() != null) {
      assign(k, isFighterOrDetainee(c) ? Measure.ESCAPED : Measure.DISPLACED, i);
    }
  }

  private static boolean isFighterOrDetainee(Counted c) {
    if (c.noun() == null) {
      return false;
    }
    Generic generic = c.noun().generic();
    String classOf = generic != null ? generic.classOf() : c.noun().actor().classOf();
    return classOf.equals("armed-group")
        || classOf.equals("detainee")
        || classOf.equals("state-force")
        || generic != null && (generic.role().equals("fighter"));
  }

  private void leave(int i, int after, int k) {
    Counted c = counted.get(k);
    if (c.first() - after > 2 || !reaches(after, k)) {
      return;
    }
    leaves(i, k);
  }

  private void leaves(int i, int k) {
    Counted c = counted.get(k);
    boolean people = c.known() || c.nounEnd() == c.nounFirst();
    if (!c.explicit() || !people || c.low() != null && c.low() < 20) {
      return;
    }
    boolean protest = false;
    for (int j = c.end(); j < Math.min(end, c.end() + 8); j++) {
      protest |= words.of(j, "march") != null;
    }
    assign(k, protest ? Measure.PARTICIPANTS : Measure.DISPLACED, i);
  }

  private void hold(int i, int after, int k) {
    Counted c = counted.get(k);
    boolean people =
        c.noun() != null
            && c.noun().generic() != null
            && (c.noun().generic().classOf().equals("detainee") || isFighter(c));
    if (c.explicit() && people && c.first() - after <= 3 && reaches(after, k)) {
      assign(k, Measure.HELD, i);
    }
  }

  /** The people before a verb that are its subject, or -1. */
  private int subjectBefore(int verb) {
    int k = last(verb);
    while (k >= 0) {
      Counted c = counted.get(k);
      if (!isOpen(c.end(), verb)) {
        return -1;
      }
      if (isPart(c)) {
        int total = k - 1;
        while (total > 0 && (counted.get(total).joined() || isPart(counted.get(total)))) {
          total--;
        }
        boolean free =
            total >= 0
                && measure[total] == null
                && isOpen(counted.get(total).end(), c.first())
                && counted.get(total).explicit();
        if (free) {
          return total;
        }
        return measure[k] == null && verb - c.end() <= 1 ? k : -1;
      }
      if (measure[k] == null && (c.explicit() || c.low() != null && c.low() >= 2)) {
        return k;
      }
      if (measure[k] != null) {
        return -1;
      }
      k--;
    }
    return -1;
  }

  /** The one person, named just before, whom a singular verb has for its subject, or -1. */
  private int oneBefore(int verb) {
    int k = last(verb);
    if (k < 0) {
      return -1;
    }
    Counted c = counted.get(k);
    boolean one = c.known() && c.low() != null && c.low() == 1 && measure[k] == null;
    if (!one || verb - c.end() > 6 || !isOpen(c.end(), verb) || isPart(c)) {
      return -1;
    }
    if (c.first() > start && words.of(c.first() - 1, "by") != null) {
      return -1;
    }
    return k;
  }

  /** Whether nothing between two tokens begins another clause. */
  private boolean isOpen(int from, int to) {
    int commas = 0;
    int gap = 0;
    for (int i = from; i < to; i++) {
      if (tokens.isPunctuation(i)) {
        if (tokens.is(i, '.') || tokens.is(i, '؛') || tokens.is(i, ':')) {
          return false;
        }
        if (scan.isComma(i) && ++commas > 2) {
          return false;
        }
        continue;
      }
      if (++gap > BACK
          || tokens.keyIs(i, "ان")
          || tokens.keyIs(i, "انه")
          || tokens.keyIs(i, "انها")
          || tokens.keyIs(i, "بينما")
          || tokens.keyIs(i, "فيما")
          || tokens.keyIs(i, "ما")
          || tokens.keyIs(i, "مما")
          || tokens.keyIs(i, "بان")
          || scan.matches.at(Layer.REPORTING, i) >= 0 && i > from) {
        return false;
      }
      MeasureWord word = words.governor(i);
      if (word != null && word.isVerb()) {
        return false;
      }
    }
    return true;
  }

  /** Coordinated people have one verb: «ثلاثة موظفين وأربعة حراس قتلوا». */
  private void assignGroup(int k, Measure what, int at) {
    assign(k, what, at);
    for (int j = k; j > 0 && counted.get(j).joined(); j--) {
      Counted before = counted.get(j - 1);
      boolean near = counted.get(j).first() - before.end() <= 1 && measure[j - 1] == null;
      if (!near) {
        return;
      }
      assign(j - 1, what, at);
    }
  }

  /** The first counted people that begin at or after a token, or -1. */
  private int next(int from) {
    for (int k = 0; k < counted.size(); k++) {
      if (counted.get(k).first() >= from) {
        return k;
      }
    }
    return -1;
  }

  /** The last counted people that end at or before a token, or -1. */
  private int last(int to) {
    for (int k = counted.size() - 1; k >= 0; k--) {
      if (counted.get(k).end() <= to) {
        return k;
      }
    }
    return -1;
  }

  private int skipQuotes(int i) {
    int at = i;
    while (at < end && (tokens.is(at, '"') || tokens.is(at, '«') || tokens.is(at, '“'))) {
      at++;
    }
    return at;
  }

  private void assign(int k, Measure what, int at) {
    if (measure[k] != null) {
      return;
    }
    Measure given = what;
    if (what == Measure.ARRESTED && isHostage(counted.get(k))) {
      given = Measure.ABDUCTED;
    }
    measure[k] = given;
    token[k] = at;
  }

  /** «احتجزوا 7 حراس رهائن». */
  private boolean isHostage(Counted c) {
    for (int i = c.nounFirst(); i < Math.min(end, c.end() + 1); i++) {
      if (tokens.keyIs(i, "رهاين") || tokens.keyIs(i, "رهائن") || tokens.keyIs(i, "رهينه")) {
        return true;
      }
    }
    return false;
  }

  private boolean isClauseWord(int i) {
    for (String word : CLAUSE) {
      if (tokens.keyIs(i, word)) {
        return true;
      }
    }
    return false;
  }

  private static final String[] CLAUSE = {
    "ان", "بان", "بينما", "فيما", "حيث", "عندما", "لكن", "كما", "الذي", "التي", "الذين", "بعدما",
    "اذ", "انه", "انها", "ممن", "والذي", "والتي", "لا", "تزال", "يزال", "هناك", "وهناك"
  };

  // Tolls

  private static final String[] TOLL = {"عدد", "حصيله", "اجمالي", "عددهم", "اعداد"};
  private static final String[] REACHED = {
    "بلغ", "بلغت", "يبلغ", "تبلغ", "وبلغ", "وبلغت", "ليبلغ", "لتبلغ", "البالغ", "البالغه", "تجاوز",
    "تجاوزت", "وصل", "وصلت", "ليصل", "يصل", "كانت", "هو", "هي"
  };

  /** «ارتفع عدد القتلى … إلى 28», «إلى تسعة عدد القتلى», «حصيلة الهجوم 12». */
  private void toll(int i) {
    if (!tokens.isWord(i)) {
      return;
    }
    boolean count = endsWithAny(i, TOLL);
    boolean among = !count && isAmong(i);
    if (!count && !among) {
      return;
    }
    Measure what = null;
    int after = i + 1;
    for (int j = i + 1; j < Math.min(end, i + (among ? 2 : 5)); j++) {
      MeasureWord head = words.head(j);
      MeasureWord verb = head == null ? words.governor(j) : null;
      if (head != null) {
        what = head.measure();
        after = words.end(j);
        break;
      }
      if (verb != null && verb.isVerb()) {
        what = verb.measure();
        after = words.end(j);
        break;
      }
      if (count && isProtester(j)) {
        what = Measure.PARTICIPANTS;
        after = j + 1;
        break;
      }
      if (scan.isComma(j) || hasNumber(j)) {
        break;
      }
    }
    if (what == null && words.of(i, "toll") != null) {
      what = words.of(i, "toll").measure();
    }
    if (what == null) {
      return;
    }
    if (among) {
      among(i, what, after);
      return;
    }
    int before = last(i);
    if (before >= 0
        && counted.get(before).end() == i
        && measure[before] == null
        && (isReached(counted.get(before).first() - 1)
            || tokens.keyIs(counted.get(before).first() - 1, "الي"))) {
      assign(before, what, i);
      return;
    }
    int k = next(after);
    boolean reached = k >= 0 && isStated(counted.get(k).first());
    for (int j = Math.max(start, i - 3); j < i; j++) {
      reached |= isReached(j) && what != Measure.PARTICIPANTS;
    }
    for (int j = after; k >= 0 && j < counted.get(k).first(); j++) {
      reached |= isReached(j);
      if (tokens.is(j, '.') || tokens.is(j, '؛') || j - after > 30) {
        return;
      }
      MeasureWord verb = words.governor(j);
      if (verb != null && !verb.isVerb()) {
        return;
      }
    }
    if (k < 0 || !reached || !counted.get(k).explicit()) {
      return;
    }
    assign(k, what, i);
    boolean revised =
        tokens.keyIs(counted.get(k).first() - 1, "من")
            && k + 1 < counted.size()
            && tokens.keyIs(counted.get(k + 1).first() - 1, "الي");
    if (revised) {
      assign(k + 1, what, i);
    }
  }

  /** «إلى 12», «بنحو 12», «من 6 إلى 10». */
  private boolean isStated(int first) {
    if (first <= start) {
      return false;
    }
    int key = tokens.keyBegin(first);
    return tokens.keyIs(first - 1, "الي")
        || tokens.keyIs(first - 1, "عند")
        || tokens.keyIs(first - 1, "من")
        || tokens.is(first - 1, ':')
        || tokens.isWord(first) && tokens.keyChars()[key] == 'ب';
  }

  /** «بين القتلى امرأتان», «30 طفلا بين الجرحى». */
  private void among(int i, Measure what, int after) {
    int k = next(after);
    if (k >= 0
        && counted.get(k).head() == null
        && (counted.get(k).explicit() || counted.get(k).first() - after <= 4)
        && reaches(after, k)) {
      assign(k, what, i);
      part[k] = true;
      return;
    }
    int before = last(i);
    if (before >= 0
        && measure[before] == null
        && i - counted.get(before).end() <= 4
        && isOpen(counted.get(before).end(), i)) {
      assignGroup(before, what, i);
      part[before] = true;
    }
  }

  private boolean isAmong(int i) {
    return (tokens.keyIs(i, "بين") || tokens.keyIs(i, "وبين") || tokens.keyIs(i, "ضمن"))
        && i + 1 < end
        && words.head(i + 1) != null;
  }

  private boolean isProtester(int i) {
    ActorMention actor = scan.actor(i);
    return actor != null && actor.generic() != null && actor.generic().id().equals("protesters")
        || tokens.keyIs(i, "المشاركين");
  }

  private boolean isReached(int i) {
    return i >= start && isAny(i, REACHED);
  }

  private boolean endsWithAny(int i, String[] list) {
    char[] keys = tokens.keyChars();
    int from = tokens.keyBegin(i);
    int to = tokens.keyEnd(i);
    for (String word : list) {
      int rest = to - from - word.length();
      if (rest < 0 || rest > 3) {
        continue;
      }
      boolean same = true;
      for (int c = 0; c < word.length() && same; c++) {
        same = keys[from + rest + c] == word.charAt(c);
      }
      if (same && (rest == 0 || isProclitic(keys, from, rest))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isProclitic(char[] keys, int from, int length) {
    for (int i = from; i < from + length; i++) {
      if ("وفبلا".indexOf(keys[i]) < 0) {
        return false;
      }
    }
    return true;
  }

  private boolean isAny(int i, String[] list) {
    for (String word : list) {
      if (tokens.keyIs(i, word)) {
        return true;
      }
    }
    return false;
  }

  // Neighbours

  private void neighbours(Figure carried) {
    Measure total = carried == null ? null : carried.measure();
    int totalToken = carried == null ? -1 : carried.measureToken();
    for (int k = 0; k < counted.size(); k++) {
      Counted c = counted.get(k);
      boolean subset = isPart(c);
      if (measure[k] == null) {
        if (subset || isOfThem(c)) {
          boolean ofOthers =
              subset
                  && k > 0
                  && measure[k - 1] == null
                  && counted.get(k - 1).explicit()
                  && !isPart(counted.get(k - 1))
                  && c.first() - counted.get(k - 1).end() <= 3;
          if (!ofOthers && total != null && (c.known() || c.explicit())) {
            measure[k] = total;
            token[k] = totalToken;
            part[k] = true;
          }
        } else if (described(k)) {
          total = measure[k];
          totalToken = token[k];
          continue;
        } else if (k > 0 && measure[k - 1] != null && continues(c, counted.get(k - 1))) {
          measure[k] = measure[k - 1];
          token[k] = token[k - 1];
          part[k] = part[k - 1];
        }
      } else if (subset) {
        part[k] = true;
      }
      if (measure[k] != null && !part[k]) {
        total = measure[k];
        totalToken = token[k];
      }
    }
  }

  /** «100 فتاة مفقودة»: an adjective after the people says it. */
  private boolean described(int k) {
    Counted c = counted.get(k);
    if (!c.known() || c.nounEnd() <= c.nounFirst() || c.end() >= end) {
      return false;
    }
    MeasureWord head = words.head(c.end());
    if (head == null || words.prefix(c.end()) != 0 || !c.explicit()) {
      return false;
    }
    measure[k] = head.measure();
    token[k] = c.end();
    return true;
  }

  private boolean continues(Counted c, Counted previous) {
    if (!(c.known() || c.explicit())) {
      return false;
    }
    int gap = c.first() - previous.end();
    boolean added = false;
    for (int i = previous.end(); i < c.first(); i++) {
      if (words.governor(i) != null || tokens.is(i, '.') || tokens.is(i, ':')) {
        return false;
      }
      added |= isAddition(i);
    }
    return added ? gap <= 6 : c.joined() && gap <= 3;
  }

  private boolean isAddition(int i) {
    return tokens.keyIs(i, "اضافه")
        || tokens.keyIs(i, "بالاضافه")
        || tokens.keyIs(i, "جانب")
        || tokens.keyIs(i, "فضلا")
        || tokens.keyIs(i, "علاوه")
        || tokens.keyIs(i, "مقابل");
  }

  /** Whether «بينهم» or the like stands shortly before. */
  private boolean isPart(Counted c) {
    for (int i = c.first() - 1; i >= Math.max(start, c.first() - 4); i--) {
      if (scan.isComma(i) || words.governor(i) != null || isAddition(i)) {
        return false;
      }
      if (tokens.keyIs(i, "بينهما") || tokens.keyIs(i, "منهما")) {
        return true;
      }
      if (scan.cueAt(i, "subset")) {
        return !isAddition(i + 1);
      }
    }
    return false;
  }

  /** «اثنان منهم», «أحدهم». */
  private boolean isOfThem(Counted c) {
    int i = c.end();
    if (isOneOfThem(c)) {
      return c.joined() || c.first() > start && !tokens.isWord(c.first() - 1);
    }
    return i < end && (tokens.keyIs(i, "منهم") || tokens.keyIs(i, "منهما"))
        || i + 1 < end && tokens.keyIs(i, "من") && tokens.keyIs(i + 1, "بينهم");
  }

  private boolean isOneOfThem(Counted c) {
    return c.noun() == null
        && !c.explicit()
        && c.head() == null
        && c.end() == c.first() + 1
        && CountedFinder.isOneOfThem(tokens, c.first());
  }

  /** «12 شخصا قتلوا على الأقل»: the hedge may stand after the verb or the day. */
  private Counted hedged(int k) {
    Counted c = counted.get(k);
    if (c.qualifier() != Qualifier.EXACT || !c.explicit()) {
      return c;
    }
    int i = c.end();
    while (i < end && (scan.time(i) != null || i == token[k])) {
      i = i == token[k] ? words.end(i) : i + 1;
    }
    if (i > c.end() && i + 1 < end && tokens.keyIs(i, "علي") && tokens.keyIs(i + 1, "الاقل")) {
      return c.atLeast(i + 2);
    }
    return c;
  }

  private void emit(List<Figure> figures) {
    int total = -1;
    if (!figures.isEmpty() && figures.get(figures.size() - 1).sentence() >= sentence - 1) {
      Figure last = figures.get(figures.size() - 1);
      total = last.total() >= 0 ? last.total() : figures.size() - 1;
    }
    for (int k = 0; k < counted.size(); k++) {
      if (measure[k] == null) {
        continue;
      }
      boolean of = part[k] && total >= 0 && figures.get(total).measure() == measure[k];
      if (!part[k]) {
        total = figures.size();
      }
      figures.add(new Figure(hedged(k), measure[k], token[k], sentence, of ? total : -1));
    }
  }
}
