package org.isnad.coding;

import org.isnad.actor.ActorMention;
import org.isnad.lexicon.Layer;
import org.isnad.lexicon.Lexicon;
import org.isnad.text.Tokens;

/** The words of one sentence between people and what is said of them. */
final class FigureClause {
  private static final int REACH = 9;
  private static final int BACK = 14;
  private static final int LONGEST_LIST = 12;
  private static final String BULLETS = "-_*•–—·▪●";

  final int start;
  final int end;
  private final Scan scan;
  private final Tokens tokens;
  private final MeasureReader words;

  /** Whether it is an item of a list that an announced breakdown begins. */
  private final boolean listed;

  FigureClause(Scan scan, MeasureReader words, int sentence) {
    this.scan = scan;
    this.tokens = scan.tokens;
    this.words = words;
    this.start = tokens.sentenceStart(sentence);
    this.end = tokens.sentenceEnd(sentence);
    this.listed = isListed(sentence);
  }

  /** «… على الشكل التالي:», and below it a line with a dash for each of the parts. */
  private boolean isListed(int sentence) {
    for (int s = sentence; s > Math.max(0, sentence - LONGEST_LIST); s--) {
      if (!isBullet(tokens.sentenceStart(s))) {
        return false;
      }
      int before = tokens.sentenceEnd(s - 1) - 1;
      if (tokens.is(before, ':')) {
        return isBreakdown(before);
      }
    }
    return false;
  }

  private boolean isBullet(int i) {
    return BULLETS.indexOf(tokens.keyChars()[tokens.keyBegin(i)]) >= 0;
  }

  /** Whether a governor that ends at a token reaches counted people after it. */
  boolean reaches(int from, Counted c) {
    int gap = 0;
    boolean comma = false;
    boolean bridged = true;
    for (int i = from; i < c.first(); i++) {
      if (tokens.isPunctuation(i)) {
        if (scan.isComma(i)) {
          comma |= i == from || scan.time(i - 1) == null; // «قتل الجيش يوم الجمعة، 16 شخصا»
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
  boolean isBridge(int i) {
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

  /** Whether nothing between two tokens begins another clause. */
  boolean isOpen(int from, int to) {
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
          || scan.matches.at(Layer.REPORTING, i) >= 0 && i > from && !isAmongThem(i)) {
        return false;
      }
      MeasureWord word = words.governor(i);
      if (word != null && word.isVerb() && !(word.takesPart() && isRelativePlural(i - 1))) {
        return false;
      }
    }
    return true;
  }

  /** «بينهم», which looks like a verb of telling. */
  private boolean isAmongThem(int i) {
    return tokens.keyIs(i, "بينهم") || tokens.keyIs(i, "بينها") || tokens.keyIs(i, "بينهن");
  }

  boolean isClauseWord(int i) {
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

  boolean hasNumber(int i) {
    return scan.quantity(i) != null && scan.quantity(i).numberToken() == i;
  }

  /** Token after «مجموعة من», «عائلة مكونة من», which a figure follows. */
  int pastBand(int i) {
    if (i >= end || !isAny(i, BAND)) {
      return i;
    }
    int of = i + 1 < end && isAny(i + 1, MADE) ? i + 2 : i + 1;
    return of < end && tokens.keyIs(of, "من") ? of + 1 : i;
  }

  private static final String[] MADE = {"مكونه", "مولفه", "تتكون", "تتالف", "كامله"};

  /** «قتل القيادي مع ستة من مرافقيه», «برفقة ثلاثة»: nothing but a name between. */
  boolean isCompany(Counted one, int i) {
    if (!one.isSingle()
        || !tokens.keyIs(i, "مع") && !tokens.keyIs(i, "برفقه") && !tokens.keyIs(i, "رفقه")
        || i - one.end() > 4) {
      return false;
    }
    for (int k = one.end(); k < i; k++) {
      if (!tokens.isWord(k)
          || isPreposition(k)
          || isClauseWord(k)
          || scan.matches.at(Layer.TRIGGER, k) >= 0) {
        return false;
      }
    }
    return true;
  }

  /** «جنوده», «زوجته», «مقاتليها», «عناصرهم». */
  boolean endsInPronoun(int token) {
    String cleaned = scan.text.cleaned();
    int last = tokens.end(token) - 1;
    char c = cleaned.charAt(last);
    return c == 'ه' || (c == 'ا' || c == 'م') && cleaned.charAt(last - 1) == 'ه';
  }

  /** «فقد خمسة حياتهم». */
  boolean isLifeAfter(Counted c) {
    for (int i = c.end(); i < Math.min(end, c.end() + 3); i++) {
      if (isAny(i, LIFE)) {
        return true;
      }
    }
    return false;
  }

  private static final String[] LIFE = {
    "حياتهم", "حياتهما", "حياته", "حياتها", "حياتهن", "ارواحهم", "الحياه"
  };

  /** «عشرون مسلحا من مهاجمة …», «… في الهجوم»: what the people before did is an attack. */
  boolean isAttackAfter(Counted c) {
    int at = c.end();
    if (at < end && (tokens.keyIs(at, "من") || tokens.keyIs(at, "في") || tokens.keyIs(at, "علي"))) {
      at++;
    }
    Trigger trigger = at < end ? scan.triggerAt(at) : null;
    return trigger != null && trigger.weight() >= 2;
  }

  private static final String[] BAND = {"مجموعه", "عائله", "عايله", "اسره", "خليه", "عصابه"};

  int skipQuotes(int i) {
    int at = i;
    while (at < end && (tokens.is(at, '"') || tokens.is(at, '«') || tokens.is(at, '“'))) {
      at++;
    }
    return at;
  }

  boolean isNegated(int i) {
    return i > start
        && (tokens.keyIs(i - 1, "لم") || tokens.keyIs(i - 1, "لن") || tokens.keyIs(i - 1, "ولم"));
  }

  boolean isAfterNegation(int i) {
    for (int j = Math.max(start, i - 4); j < i; j++) {
      if (isNegated(j + 1)) {
        return true;
      }
    }
    return false;
  }

  /** «محاولة اغتيال», «لخطف رجل»: what was meant to be done to one person. */
  boolean isPlanned(int i) {
    return (words.prefix(i) & Lexicon.LI) != 0 && !tokens.keyIs(i, "لمقتل")
        || i > start
            && (tokens.keyIs(i - 1, "محاوله")
                || tokens.keyIs(i - 1, "محاولات")
                || tokens.keyIs(i - 1, "بمحاوله")
                || tokens.keyIs(i - 1, "ذكري")
                || tokens.keyIs(i - 1, "او"));
  }

  /** «يتوقع المنظمون مشاركة الآلاف». */
  boolean isExpected(int i) {
    for (int j = i - 1; j >= Math.max(start, i - 4); j--) {
      if (tokens.isWord(j) && tokens.key(j).contains("توقع")) {
        return true;
      }
    }
    return false;
  }

  /** Whether «بينهم» or the like stands shortly before. */
  boolean isPart(Counted c) {
    if (c.explicit() && c.first() - 1 > start && isBreakdown(c.first() - 1)) {
      return true;
    }
    if (listed && c.explicit() && c.first() == start + 1) {
      return true;
    }
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

  /** «123 شخصا، هم 77 من المسلحين و39 …», «على النحو التالي: 20 جنديا …». */
  boolean isBreakdown(int i) {
    if (tokens.is(i, ':')) {
      return tokens.keyIs(i - 1, "التالي")
          || tokens.keyIs(i - 1, "كالتالي")
          || tokens.keyIs(i - 1, "الاتي")
          || tokens.keyIs(i - 1, "كالاتي");
    }
    return tokens.keyIs(i, "هم") || tokens.keyIs(i, "هما") || tokens.keyIs(i, "وهم");
  }

  boolean isAddition(int i) {
    return tokens.keyIs(i, "اضافه")
        || tokens.keyIs(i, "بالاضافه")
        || tokens.keyIs(i, "جانب")
        || tokens.keyIs(i, "فضلا")
        || tokens.keyIs(i, "علاوه")
        || tokens.keyIs(i, "مقابل");
  }

  /** Whether a noun follows the verb at once, so that the verb is not a passive. */
  boolean hasObject(int after) {
    int i = skipQuotes(after);
    if (i >= end || !tokens.isWord(i) || scan.time(i) != null) {
      return false;
    }
    ActorMention actor = scan.actor(i);
    return actor != null && (actor.prefix() & ~Lexicon.ARTICLE) == 0 && actor.firstToken() == i;
  }

  boolean isRelativePlural(int i) {
    return i >= start && (tokens.keyIs(i, "ممن") || tokens.keyIs(i, "الذين"));
  }

  /** Whether a verb that says more of the same people follows in the clause. */
  boolean hasVerbAfter(int from) {
    for (int i = from; i < Math.min(end, from + BACK); i++) {
      if (scan.isComma(i) || hasNumber(i)) {
        return false;
      }
      MeasureWord word = words.governor(i);
      if (word != null) {
        return word.isVerb()
            && !word.takesPart()
            && words.followsSubject(i)
            && (words.prefix(i) & Lexicon.CONJUNCTION) == 0;
      }
    }
    return false;
  }

  boolean isPreposition(int i) {
    return i < end
        && (tokens.keyIs(i, "في")
            || tokens.keyIs(i, "علي")
            || tokens.keyIs(i, "خلال")
            || tokens.keyIs(i, "اثر")
            || tokens.keyIs(i, "جراء")
            || tokens.keyIs(i, "بعد"));
  }

  boolean isRelative(int i) {
    return i >= start
        && (tokens.keyIs(i, "الذي") || tokens.keyIs(i, "التي") || tokens.keyIs(i, "قد"));
  }

  /** «احتجزوا 7 حراس رهائن». */
  boolean isHostage(Counted c) {
    for (int i = c.nounFirst(); i < Math.min(end, c.end() + 1); i++) {
      if (tokens.keyIs(i, "رهاين") || tokens.keyIs(i, "رهائن") || tokens.keyIs(i, "رهينه")) {
        return true;
      }
    }
    return false;
  }

  boolean isAny(int i, String[] list) {
    for (String word : list) {
      if (tokens.keyIs(i, word)) {
        return true;
      }
    }
    return false;
  }
}
