package org.isnad.coding;

import java.util.ArrayList;
import java.util.List;
import org.isnad.actor.ActorMention;
import org.isnad.actor.Generic;
import org.isnad.lexicon.Layer;
import org.isnad.lexicon.Lexicon;
import org.isnad.lexicon.Matches;
import org.isnad.quantity.Hedge;
import org.isnad.quantity.Kind;
import org.isnad.quantity.Quantity;
import org.isnad.quantity.QuantityTagger;
import org.isnad.text.Tokens;

/** Finds the people that a sentence counts: «12 شخصا», «جنديان», «شرطي», «العشرات». */
final class CountedFinder {
  private static final int NAME = 7;

  private final Scan scan;
  private final Tokens tokens;
  private final Matches matches;
  private final MeasureReader words;

  CountedFinder(Scan scan, MeasureReader words) {
    this.scan = scan;
    this.words = words;
    this.tokens = scan.tokens;
    this.matches = scan.matches;
  }

  List<Counted> find(int sentence) {
    List<Counted> found = new ArrayList<>();
    int end = tokens.sentenceEnd(sentence);
    for (int i = tokens.sentenceStart(sentence); i < end; ) {
      Counted last = found.isEmpty() ? null : found.get(found.size() - 1);
      Counted aged = aged(i, last, end);
      if (aged != null) {
        if (last != null && last.first() == aged.first()) {
          found.set(found.size() - 1, aged);
        } else {
          found.add(aged);
        }
        i = aged.end();
        continue;
      }
      Counted counted = at(i, end);
      if (counted == null) {
        i++;
      } else {
        if (last != null && isPair(last, counted)) {
          found.set(found.size() - 1, last.and(counted));
        } else {
          found.add(counted);
        }
        i = Math.max(counted.end(), i + 1);
      }
    }
    return found;
  }

  /**
   * «مقتل ضابط وجندي», «الرجل وابنته»: two people of one kind, or of one family, that one word
   * governs. Parts of a total («بينهم امرأة وطفل») stay apart, for each says who they are.
   */
  private boolean isPair(Counted one, Counted other) {
    return one.isSingle()
        && other.isSingle()
        && other.joined()
        && one.end() == other.first()
        && !scan.cueAt(one.first() - 1, "subset")
        && (one.nounFirst() == one.first() && isNew(one) && isNew(other) && isSameKind(one, other)
            || isRelative(other));
  }

  private static boolean isSameKind(Counted one, Counted other) {
    Generic a = one.noun().generic();
    Generic b = other.noun().generic();
    String x = a.classOf();
    String y = b.classOf();
    boolean vague =
        x.equals("all") && y.equals("civilian") || y.equals("all") && x.equals("civilian");
    return (x.equals(y) || vague) && !a.role().equals("official");
  }

  /** Without an article: «ضابط», not «الضابط». */
  private static boolean isNew(Counted c) {
    return (c.noun().prefix() & Lexicon.ARTICLE) == 0;
  }

  /** «وزوجته», «وابنها», «وسائقه»: the pronoun is of the person before. */
  private boolean isRelative(Counted c) {
    String cleaned = scan.text.cleaned();
    int last = tokens.end(c.nounFirst()) - 1;
    return isNew(c)
        && c.nounEnd() == c.nounFirst() + 1
        && (cleaned.charAt(last) == 'ه'
            || cleaned.charAt(last) == 'ا' && cleaned.charAt(last - 1) == 'ه');
  }

  /**
   * «فلان الفلاني (25 عاما)»: a name with an age is a person, the one whom a noun before the name
   * counted already («الشاب فلان (25 عاما)»).
   */
  private Counted aged(int i, Counted last, int end) {
    Quantity age = scan.quantity(i);
    boolean bracketed =
        age != null
            && age.firstToken() == i
            && age.kind() == Kind.AGE
            && i > tokens.sentenceStart(tokens.sentenceOf(i))
            && tokens.is(i - 1, '(');
    if (!bracketed) {
      return null;
    }
    int start = last == null ? tokens.sentenceStart(tokens.sentenceOf(i)) : last.end();
    int first = i - 1;
    while (first > start && i - first < NAME && isOfName(first - 1)) {
      first--;
    }
    int stop = i;
    while (stop < end && stop < i + NAME && !tokens.is(stop, ')')) {
      stop++;
    }
    if (stop >= end || !tokens.is(stop, ')')) {
      return null;
    }
    boolean same = last != null && last.end() == first && last.isSingle();
    if (first == i - 1 && !same) {
      return null;
    }
    return same
        ? last.upTo(stop + 1)
        : new Counted(
            first,
            stop + 1,
            first,
            i - 1,
            1,
            1,
            Qualifier.EXACT,
            null,
            null,
            false,
            true,
            joined(first));
  }

  private boolean isOfName(int i) {
    return tokens.isWord(i)
        && matches.at(Layer.REPORTING, i) < 0
        && words.governor(i) == null
        && scan.quantity(i) == null
        && scan.time(i) == null
        && !tokens.keyIs(i, "ان")
        && !tokens.keyIs(i, "من")
        && !tokens.keyIs(i, "في")
        && !tokens.keyIs(i, "هو")
        && !tokens.keyIs(i, "هي")
        && !tokens.keyIs(i, "هم")
        && !tokens.keyIs(i, "هما")
        && !tokens.keyIs(i, "كان")
        && !tokens.keyIs(i, "بينهم");
  }

  private Counted at(int i, int end) {
    Quantity quantity = scan.quantity(i);
    if (quantity != null) {
      if (quantity.firstToken() != i) {
        return null;
      }
      if (quantity.kind() == Kind.ORDINAL && isGoverned(i)) {
        return one(i, i, i + 1, null); // «مقتل اثنين وإصابة ثالث»
      }
      return quantity.kind() == Kind.CARDINAL ? figure(quantity, end) : null;
    }
    if (isOneOfThem(tokens, i)) {
      if (i + 1 < end && scan.actor(i + 1) != null && at(i + 1, end) != null) {
        return null; // «أحدهم شرطي»
      }
      return new Counted(
          i, i + 1, i + 1, i + 1, 1, 1, Qualifier.EXACT, null, null, false, true, joined(i));
    }
    if (isOneOf(i)) {
      return oneOf(i, end);
    }
    MeasureWord self = words.of(i, "self");
    if (self != null && (words.prefix(i) & (Lexicon.LI | Lexicon.BI)) == 0 && !isIntent(i - 1)) {
      return one(i, words.end(i), words.end(i), self);
    }
    MeasureWord both = words.of(i, "both");
    if (both != null && (words.prefix(i) & Lexicon.LI) == 0 && !isIntent(i - 1)) {
      int after = words.end(i);
      return new Counted(
          i, after, after, after, 2, 2, Qualifier.EXACT, null, both, false, true, joined(i));
    }
    // A noun that a figure follows («مسلحين اثنين») is counted by the figure.
    ActorMention noun = scan.actor(i);
    if (noun != null && noun.firstToken() == i && noun.generic() != null) {
      Quantity after = scan.quantity(noun.endToken());
      boolean counted =
          after != null
              && after.numberToken() == noun.endToken()
              && after.kind() == Kind.CARDINAL
              && (after.nounBefore() || isTwo(after.numberToken()));
      if (counted) {
        return isOneFamily(i) ? null : nounBefore(after);
      }
      return bareNoun(noun, noun.generic(), i, end);
    }
    int generic = noun != null && noun.firstToken() == i ? matches.at(Layer.GENERIC, i) : -1;
    if (generic >= 0) {
      // «شرطي فرنسي» is a known force's man.
      return bareNoun(noun, matches.value(generic, Generic.class), i, end);
    }
    return isNamed(i) || isHolderOfOffice(i) ? one(i, i, i + 1, null) : bareHead(i, end);
  }

  /** «ستة من عائلة واحدة»: what they share, not whom it counts. */
  private boolean isOneFamily(int i) {
    return i > 0
        && tokens.keyIs(i - 1, "من")
        && (tokens.keyIs(i, "عائله") || tokens.keyIs(i, "عايله") || tokens.keyIs(i, "اسره"));
  }

  /** «تمهيدا لاعتقاله أو تصفيته», «عملية اعتقاله». */
  private boolean isIntent(int i) {
    return i >= 0
        && (tokens.keyIs(i, "او")
            || isKindOfAction(i)
            || tokens.keyIs(i, "من")
            || tokens.keyIs(i, "قط"));
  }

  private Counted one(int first, int nounFirst, int end, MeasureWord head) {
    return new Counted(
        first, end, nounFirst, end, 1, 1, Qualifier.EXACT, null, head, false, true, joined(first));
  }

  /** «مقتل صالح», «اعتقال العيساوي»: a name that no lexicon knows, after what befell its bearer. */
  private boolean isNamed(int i) {
    int before = i - 1;
    while (before >= 0
        && (tokens.is(before, '"') || tokens.is(before, '«') || tokens.is(before, '“'))) {
      before--;
    }
    int match = before < 0 ? -1 : matches.covering(Layer.MEASURE, before);
    if (match < 0 || matches.end(match) != before + 1 || !tokens.isWord(i)) {
      return false;
    }
    MeasureWord governor = words.governor(matches.first(match));
    if (governor == null
        || !governor.is("noun")
        || !isDoneToPersons(matches.first(match), governor)) {
      return false;
    }
    for (Layer layer : NO_NAME) {
      if (matches.at(layer, i) >= 0) {
        return false;
      }
    }
    return scan.actor(i) == null && scan.time(i) == null && !isFunctionWord(i) && !isNoName(i);
  }

  /**
   * «اغتيال رئيس الحكومة», «اعتقال زعيم الحركة»: one person by his office, with or without a name.
   */
  private boolean isHolderOfOffice(int i) {
    int match = i == 0 ? -1 : matches.covering(Layer.MEASURE, i - 1);
    int office = matches.at(Layer.CUE, i);
    boolean holder =
        match >= 0
            && matches.end(match) == i
            && office >= 0
            && matches.prefix(office) == 0
            && matches.values(office, Cue.class).contains(ArgumentRole.OFFICE.cue());
    if (!holder) {
      return false;
    }
    MeasureWord governor = words.governor(matches.first(match));
    char last = tokens.keyChars()[tokens.keyEnd(i) - 1];
    return governor != null
        && governor.is("noun")
        && isDoneToPersons(matches.first(match), governor)
        && last != 'ن'
        && last != 'ه'
        && last != 'ت'
        && scan.actor(i) == null;
  }

  private boolean isDoneToPersons(int i, MeasureWord governor) {
    return switch (governor.measure()) {
          case KILLED ->
              tokens.key(i).endsWith("مقتل")
                  || tokens.key(i).endsWith("اغتيال")
                  || tokens.key(i).endsWith("مصرع");
          case ARRESTED ->
              tokens.key(i).endsWith("اعتقال")
                  || tokens.key(i).endsWith("القبض")
                  || tokens.key(i).endsWith("توقيف");
          case ABDUCTED -> true;
          default -> false;
        }
        && !isKindOfAction(i - 1);
  }

  /** «عمليات اعتقال جرت»: no one's arrest. */
  private boolean isKindOfAction(int i) {
    return i >= 0
        && (tokens.keyIs(i, "عمليات")
            || tokens.keyIs(i, "عمليه")
            || tokens.keyIs(i, "حمله")
            || tokens.keyIs(i, "حملات")
            || tokens.keyIs(i, "محاوله")
            || tokens.keyIs(i, "مذكره")
            || tokens.keyIs(i, "امر")
            || tokens.keyIs(i, "ذكري"));
  }

  /** Plurals, amounts and what begins another phrase. */
  private boolean isNoName(int i) {
    int from = tokens.keyBegin(i);
    int to = tokens.keyEnd(i);
    char[] keys = tokens.keyChars();
    char last = keys[to - 1];
    char before = to - from > 1 ? keys[to - 2] : ' ';
    boolean plural =
        to - from > 4
            && (last == 'ن' && (before == 'ي' || before == 'و') || last == 'ت' && before == 'ا');
    plural |= last == 'ي' && keys[from] != 'ا' && to - from > 3;
    return plural
        || to - from < 3
        || keys[from] == 'ب'
        || keys[from] == 'و'
        || keys[from] == 'ل'
        || words.of(i, "noname") != null;
  }

  private static final Layer[] NO_NAME = {
    Layer.NUMBER,
    Layer.QUALIFIER,
    Layer.TRIGGER,
    Layer.MEANS,
    Layer.PLACE_KIND,
    Layer.REPORTING,
    Layer.CUE,
    Layer.COUNTRY
  };

  /** «مسلحين اثنين»: the number follows the noun that it only confirms. */
  private boolean isTwo(int i) {
    return tokens.keyIs(i, "اثنين")
        || tokens.keyIs(i, "اثنان")
        || tokens.keyIs(i, "اثنتين")
        || tokens.keyIs(i, "اثنتان");
  }

  private boolean isMadeUp(int i) {
    String key = tokens.key(i);
    return key.endsWith("مولف")
        || key.endsWith("مؤلف")
        || key.endsWith("مؤلفه")
        || key.endsWith("مكون")
        || key.endsWith("مكونه");
  }

  private Counted figure(Quantity quantity, int end) {
    if (quantity.nounBefore()) {
      Counted before = nounBefore(quantity);
      if (before != null
          || tokens.keyIs(quantity.numberToken(), "واحد")
          || tokens.keyIs(quantity.numberToken(), "واحده")
          || tokens.keyIs(quantity.numberToken(), "واحدا")) {
        return before;
      }
    }
    if (quantity.firstToken() > 0 && tokens.keyIs(quantity.firstToken() - 1, "اصل")) {
      return null; // «107 من أصل 110 ركاب»
    }
    int first = quantity.firstToken();
    if (first > 1 && tokens.keyIs(first - 1, "من") && isMadeUp(first - 2)) {
      return null; // «أسرته المؤلفة من تسعة أفراد»
    }
    int at = quantity.numberEnd();
    boolean of = false;
    while (at < end
        && (tokens.is(at, '#')
            || tokens.is(at, '"')
            || tokens.is(at, '«')
            || tokens.is(at, '“')
            || tokens.is(at, '”')
            || tokens.is(at, '″')
            || tokens.keyIs(at, "من")
            || tokens.keyIs(at, "بين") && of)) {
      of |= tokens.keyIs(at, "من");
      at++;
    }
    if (at < end && tokens.keyIs(at, "منها") && !of) {
      return null; // things, or a total that only context tells
    }
    if (at >= end || !tokens.isWord(at) || tokens.keyIs(at, "اصل")) {
      return alone(quantity);
    }
    MeasureWord head = headAt(at);
    ActorMention noun = scan.actor(at);
    if (noun != null && noun.firstToken() != at) {
      noun = null;
    }
    if (noun != null && noun.generic() != null && noun.generic().isFacility()) {
      return null;
    }
    if (scan.isComma(at) || noun != null && (noun.prefix() & PARTICLES) != 0) {
      return alone(quantity);
    }
    int demonym = matches.at(Layer.COUNTRY, at);
    boolean other = scan.cueAt(at, "other");
    if (head != null) {
      int headEnd = matches.end(matches.at(Layer.MEASURE, at));
      return make(quantity, at, extend(headEnd, end), noun, head, true);
    }
    if (noun != null) {
      return make(quantity, at, extend(noun.endToken(), end), noun, null, true);
    }
    if (demonym >= 0) {
      return make(quantity, at, extend(matches.end(demonym), end), null, null, true);
    }
    if (other) {
      return make(quantity, at, at + 1, null, null, true);
    }
    if (of && isThing(at)) {
      return null;
    }
    if (of || isFunctionWord(at)) {
      return of ? make(quantity, at, at + 1, null, null, true) : alone(quantity);
    }
    if (isWithParticle(at) || isJoinedVerb(at)) {
      return alone(quantity);
    }
    if (isThing(at)) {
      return null;
    }
    return make(quantity, at, at + 1, null, null, false);
  }

  /** «المهاجمين الأربعة», «شخصا واحدا»: what is counted stands before its number. */
  private Counted nounBefore(Quantity q) {
    ActorMention noun = scan.actor(q.numberToken() - 1);
    if (noun == null || noun.generic() == null || !noun.generic().isPerson()) {
      return null;
    }
    if (noun.generic().role().equals("casualty-noun")
        && words.governor(noun.firstToken()) != null) {
      return null; // «وإصابة اثنين»: what befell them, not what they are
    }
    // «القتلى السبعة»
    boolean definite =
        (noun.prefix() & Lexicon.ARTICLE) != 0 && tokens.key(q.numberToken()).startsWith("ال");
    return new Counted(
        Math.min(noun.firstToken(), q.firstToken()),
        q.endToken(),
        noun.firstToken(),
        noun.endToken(),
        toInt(q.low()),
        toInt(q.high()),
        qualifier(q.qualifier()),
        noun,
        definite ? words.head(noun.firstToken()) : null,
        true,
        true,
        joined(noun.firstToken()));
  }

  private Counted alone(Quantity quantity) {
    return new Counted(
        quantity.firstToken(),
        quantity.endToken(),
        quantity.endToken(),
        quantity.endToken(),
        toInt(quantity.low()),
        toInt(quantity.high()),
        qualifier(quantity.qualifier()),
        null,
        null,
        true,
        false,
        joined(quantity.firstToken()));
  }

  private Counted make(
      Quantity q, int nounFirst, int nounEnd, ActorMention noun, MeasureWord head, boolean known) {
    int hedgeEnd = q.endToken();
    for (int i = nounEnd; i < hedgeEnd; i++) {
      if (words.governor(i) != null) {
        hedgeEnd = nounEnd; // «12 شخصا قتلوا على الأقل»
      }
    }
    return new Counted(
        q.firstToken(),
        Math.max(nounEnd, hedgeEnd),
        nounFirst,
        nounEnd,
        toInt(q.low()),
        toInt(q.high()),
        qualifier(q.qualifier()),
        noun,
        head,
        true,
        known,
        joined(q.firstToken()));
  }

  /** «أحدهم», «أحدهما»: one of those named before. */
  static boolean isOneOfThem(Tokens tokens, int i) {
    return tokens.keyIs(i, "احدهم")
        || tokens.keyIs(i, "احدهما")
        || tokens.keyIs(i, "احداهما")
        || tokens.keyIs(i, "احداهن");
  }

  /** «أحد الحراس», «إحدى الراكبات»: one of several. */
  private boolean isOneOf(int i) {
    return tokens.keyIs(i, "احد") || tokens.keyIs(i, "احدي") || tokens.keyIs(i, "واحد");
  }

  private Counted oneOf(int i, int end) {
    int at = i + 1;
    if (at < end && tokens.keyIs(at, "من")) {
      at++;
    }
    ActorMention noun = scan.actor(at);
    if (noun == null
        || noun.firstToken() != at
        || noun.generic() == null
        || !noun.generic().isPerson()) {
      boolean people =
          at < end
              && tokens.isWord(at)
              && !isThing(at)
              && !isFunctionWord(at)
              && (noun == null || noun.generic() == null || !noun.generic().isFacility());
      return people
          ? new Counted(
              i, at + 1, at, at + 1, 1, 1, Qualifier.EXACT, null, null, false, false, joined(i))
          : null;
    }
    return new Counted(
        i,
        extend(noun.endToken(), end),
        at,
        noun.endToken(),
        1,
        1,
        Qualifier.EXACT,
        noun,
        null,
        false,
        true,
        joined(i));
  }

  private Counted bareNoun(ActorMention noun, Generic who, int i, int end) {
    if (!who.isPerson() || who.role().equals("casualty-noun")) {
      return bareHead(i, end);
    }
    if (isAnyOne(i)
        || isLastOf(noun, who)
        || describes(noun, who, i)
        || who.id().equals("others") && !isGoverned(i)) {
      return null;
    }
    Integer number =
        switch (who.number()) {
          case DUAL -> 2;
          case SINGULAR -> 1;
          case DUAL_OR_PLURAL -> isPair(noun.endToken(), end) ? 2 : null;
          default -> null;
        };
    if (number == null) {
      return null;
    }
    int stop = number == 1 ? pastAdjective(noun) : noun.endToken();
    return hedged(i, extend(stop, end), stop, number, noun, null);
  }

  /** «مشتبه به انتحاري», «رجل مسلح»: a noun for a fighter after one for a person describes him. */
  private int pastAdjective(ActorMention noun) {
    ActorMention more = scan.actor(noun.endToken());
    boolean describes =
        more != null
            && more.firstToken() == noun.endToken()
            && more.prefix() == (noun.prefix() & Lexicon.ARTICLE)
            && more.generic() != null
            && more.generic().role().equals("fighter")
            && more.generic().number() == Generic.Number.SINGULAR
            && tokens.keyChars()[tokens.keyEnd(more.endToken() - 1) - 1] != 'ا';
    return describes ? more.endToken() : noun.endToken();
  }

  /** «وأصيب آخر», not «عددا آخر». */
  private boolean isGoverned(int i) {
    int match = i == 0 ? -1 : matches.covering(Layer.MEASURE, i - 1);
    return match >= 0 && matches.end(match) == i && words.governor(matches.first(match)) != null;
  }

  /** «هجوم إرهابي», «سفينة مشتبه بها»: an adjective of what is no person. */
  private boolean describes(ActorMention noun, Generic who, int i) {
    boolean adjective =
        who.role().equals("fighter")
            || who.id().equals("suspects")
            || who.id().equals("servicemen")
            || tokens.keyIs(i, "مدني");
    if (i == 0
        || !adjective
        || !tokens.isWord(i - 1)
        || who.classOf().equals("civilian") && !tokens.keyIs(i, "مدني")
        || (noun.prefix() & (Lexicon.CONJUNCTION | Lexicon.BI | Lexicon.LI)) != 0) {
      return false;
    }
    ActorMention before = scan.actor(i - 1);
    return before != null && before.generic() != null && before.generic().isFacility()
        || matches.covering(Layer.MEANS, i - 1) >= 0 && words.governor(i - 1) == null
        || words.of(i - 1, "thing") != null
        || matches.at(Layer.TRIGGER, i - 1) >= 0 && words.governor(i - 1) == null;
  }

  /** «فلسطينيين أحدهما صحفي», «عسكريين وإصابة 6»: where ـين is a dual, not a plural. */
  private boolean isPair(int from, int end) {
    for (int i = from; i < Math.min(end, from + 8); i++) {
      if (tokens.keyIs(i, "احدهما")
          || tokens.keyIs(i, "هما")
          || tokens.keyIs(i, "وهما")
          || tokens.keyIs(i, "كلاهما")
          || tokens.keyIs(i, "احداهما")) {
        return true;
      }
      // «عسكريين وإصابة ستة»: one figure beside no figure would be odd.
      boolean parallel =
          i <= from + 1
              && words.governor(i) != null
              && (words.prefix(i) & Lexicon.CONJUNCTION) != 0
              && scan.quantity(words.end(i)) != null;
      if (parallel) {
        return true;
      }
    }
    return false;
  }

  /** «آخر مقاتلي الفصيل»: the last of several, not another one. */
  private boolean isLastOf(ActorMention noun, Generic who) {
    ActorMention of = scan.actor(noun.endToken());
    return who.id().equals("others")
        && of != null
        && of.firstToken() == noun.endToken()
        && (of.prefix() & ~Lexicon.ARTICLE) == 0;
  }

  /** «أي جندي», «كل قتيل»: nobody who could be counted. */
  private boolean isAnyOne(int i) {
    return i > 0 && (scan.isAny(i - 1) || tokens.keyIs(i - 1, "كل"));
  }

  /** «قتيلان», «قتيل»: a casualty noun without a figure, where it is singular or dual. */
  private Counted bareHead(int i, int end) {
    MeasureWord head = headAt(i);
    if (head == null || isAnyOne(i)) {
      return null;
    }
    int match = matches.at(Layer.MEASURE, i);
    String key = tokens.key(matches.end(match) - 1);
    boolean single = matches.end(match) - i == 1;
    Integer number = null;
    if (single
        && (key.endsWith("لان")
            || key.endsWith("حان")
            || key.endsWith("بان")
            || key.endsWith("يدان")
            || key.endsWith("يلين")
            || key.endsWith("يحين")
            || key.endsWith("تان") && key.length() > 4)) {
      number = 2;
    } else if (single
        && (key.endsWith("قتيل") || key.endsWith("جريح") || key.endsWith("قتيله"))
        && (matches.prefix(match) & Lexicon.ARTICLE) == 0) {
      number = 1;
    }
    if (number == null) {
      return null;
    }
    return hedged(i, extend(matches.end(match), end), matches.end(match), number, null, head);
  }

  /** A singular or dual noun with the hedge that may stand around it («شخص على الأقل»). */
  private Counted hedged(
      int first, int end, int nounEnd, int number, ActorMention noun, MeasureWord head) {
    Hedge hedge = QuantityTagger.hedge(scan.text, matches, first, end);
    if (hedge == Hedge.AT_LEAST && isHedgeOfNext(end)) {
      hedge = Hedge.EXACT;
    }
    return new Counted(
        first,
        end,
        first,
        nounEnd,
        hedge == Hedge.AT_MOST ? null : (Integer) number,
        hedge == Hedge.AT_LEAST ? null : (Integer) number,
        qualifier(hedge),
        noun,
        head,
        false,
        true,
        joined(first));
  }

  /** Whether another word of measure stands before the hedge that follows. */
  private boolean isHedgeOfNext(int from) {
    int end = tokens.sentenceEnd(tokens.sentenceOf(from - 1));
    for (int i = from; i < Math.min(end, from + 8); i++) {
      if (matches.at(Layer.QUALIFIER, i) >= 0) {
        return false;
      }
      if (words.governor(i) != null || scan.cueAt(i, "subset")) {
        return true;
      }
    }
    return false;
  }

  private MeasureWord headAt(int i) {
    return words.head(i);
  }

  /** A noun phrase goes on with adjectives of origin and with «من» and the group. */
  private int extend(int from, int end) {
    int at = from;
    for (int step = 0; step < 5 && at < end; step++) {
      int country = matches.at(Layer.COUNTRY, at);
      if (country >= 0 && matches.prefix(country) <= 1 || isAdjectiveOfPeople(at)) {
        at++;
        continue;
      }
      boolean linked = tokens.keyIs(at, "من") || tokens.keyIs(at, "في");
      int next = at;
      while (next < end
          && (next == at && linked
              || tokens.is(next, '"')
              || tokens.is(next, '«')
              || tokens.is(next, '“')
              || tokens.is(next, '#'))) {
        next++;
      }
      ActorMention more = scan.actor(next);
      if (more == null || more.firstToken() != next || !isTheirs(more, at, next)) {
        break;
      }
      at = more.endToken();
    }
    return at;
  }

  /** Whether a group is the one that the people before it belong to. */
  private boolean isTheirs(ActorMention group, int at, int next) {
    int prefix = group.prefix() & ~Lexicon.ARTICLE;
    boolean in = tokens.keyIs(at, "في");
    if (group.actor() != null) {
      return prefix == 0
          || prefix == Lexicon.BI && next == at && group.actor().classOf().equals("armed-group");
    }
    if (prefix != 0 || group.generic().isFacility()) {
      return false;
    }
    String role = group.generic().role();
    return !in
            && (next > at
                || role.equals("group-anaphor")
                || group.generic().id().equals("nationals"))
        || isForceNoun(group);
  }

  private static boolean isForceNoun(ActorMention more) {
    return more.generic() != null
        && (more.generic().role().equals("force") || more.generic().classOf().equals("civilian"));
  }

  private boolean isAdjectiveOfPeople(int i) {
    for (String adjective : ADJECTIVES) {
      if (tokens.keyIs(i, adjective)) {
        return true;
      }
    }
    return false;
  }

  private static final String[] ADJECTIVES = {
    "اخرين", "اخرون", "اخر", "اخري", "مدنيا", "مدني", "مدنيين", "مسلحا", "ارهابيا", "اجنبيا",
    "اجانب"
  };

  private boolean isFunctionWord(int i) {
    for (String word : FUNCTION) {
      if (tokens.keyIs(i, word)) {
        return true;
      }
    }
    return scan.time(i) != null
        || scan.place(i) != null && !scan.place(i).demonym()
        || words.governor(i) != null;
  }

  private static final String[] FUNCTION = {
    "في",
    "علي",
    "الي",
    "عن",
    "علي",
    "حتي",
    "بينهم",
    "منهم",
    "خلال",
    "اثر",
    "جراء",
    "بعد",
    "قبل",
    "منذ",
    "و",
    "ان",
    "بحسب",
    "وفق",
    "حسب",
    "كانوا",
    "كان",
    "لقوا",
    "قد",
    "ممن",
    "الذين",
    "حتفهم",
    "مصرعهم",
    "حتفه",
    "مصرعه",
    "عدد",
    "حصيله",
    "خارج",
    "داخل",
    "قرب",
    "قباله",
    "شمال",
    "جنوب",
    "شرق",
    "غرب",
    "وسط",
    "امام",
    "طعنا",
    "ليلا",
    "معظمهم",
    "غالبيتهم",
    "اغلبهم",
    "كلهم",
    "جميعهم",
    "لا",
    "لم",
    "هم",
    "هي",
    "هو",
    "ما",
    "فيما",
    "بينما",
    "بجروح",
    "بين",
    "عندما"
  };

  private boolean isThing(int i) {
    return words.of(i, "thing") != null
        || matches.at(Layer.MEANS, i) >= 0
        || matches.at(Layer.PLACE_KIND, i) >= 0
        || matches.at(Layer.TRIGGER, i) >= 0 && scan.triggerAt(i).weight() > 1;
  }

  private static final int PARTICLES = Lexicon.BI | Lexicon.LI | Lexicon.KA | Lexicon.CONJUNCTION;

  /** «العشرات برصاص الشرطة», «12 بجروح»: the figure stands alone. */
  private boolean isWithParticle(int i) {
    char first = tokens.keyChars()[tokens.keyBegin(i)];
    if (first == 'ب' && tokens.keyEnd(i) - tokens.keyBegin(i) > 3) {
      return true;
    }
    for (Layer layer : new Layer[] {Layer.TRIGGER, Layer.MEANS, Layer.PLACE_KIND}) {
      int match = matches.at(layer, i);
      if (match >= 0 && (matches.prefix(match) & PARTICLES) != 0) {
        return true;
      }
    }
    return false;
  }

  /** «العشرات وأدى»: what «و» joins on is not what is counted. */
  private boolean isJoinedVerb(int i) {
    for (Layer layer : new Layer[] {Layer.CUE, Layer.TRIGGER}) {
      int match = matches.at(layer, i);
      if (match >= 0 && (matches.prefix(match) & Lexicon.CONJUNCTION) != 0) {
        return true;
      }
    }
    return false;
  }

  private boolean joined(int i) {
    if (i > 0 && tokens.keyIs(i - 1, "و")) {
      return true;
    }
    if (!tokens.isWord(i) || tokens.keyChars()[tokens.keyBegin(i)] != 'و') {
      return false;
    }
    for (Layer layer : JOINED) {
      int match = matches.at(layer, i);
      if (match >= 0) {
        return (matches.prefix(match) & Lexicon.CONJUNCTION) != 0;
      }
    }
    return true;
  }

  private static final Layer[] JOINED = {
    Layer.NUMBER, Layer.QUALIFIER, Layer.GENERIC, Layer.MEASURE, Layer.ACTOR
  };

  static Integer toInt(Long value) {
    return value == null ? null : (int) Math.min(Integer.MAX_VALUE, value);
  }

  static Qualifier qualifier(Hedge hedge) {
    return Qualifier.valueOf(hedge.name());
  }
}
