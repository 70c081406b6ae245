package org.isnad.ledger;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.isnad.coding.AttributionLink;
import org.isnad.coding.Measure;
import org.isnad.ledger.LedgerEvent.Estimate;
import org.isnad.ledger.LedgerEvent.Why;

/** What the counts of one figure come to, and how. */
final class Estimator {
  private final List<Count> counts;
  private final Measure measure;
  private final List<Count> exact = new ArrayList<>();

  private Estimator(List<Count> counts, Measure measure) {
    this.counts = counts;
    this.measure = measure;
    for (Count count : counts) {
      if (count.current() && !count.vague()) {
        exact.add(count);
      }
    }
  }

  /**
   * @param counts with their standings settled; vague ones that exact ones contradict become
   *     outliers here
   */
  static Estimate of(List<Count> counts, Measure measure) {
    return new Estimator(counts, measure).estimate();
  }

  private Estimate estimate() {
    if (exact.isEmpty()) {
      return withoutExact();
    }
    List<Count> telling = telling();
    Set<Integer> ends = new TreeSet<>();
    for (Count count : telling) {
      if (!count.atMost() || telling.size() == 1) {
        ends.add(count.low());
      }
      if (!count.atLeast()) {
        ends.add(count.high());
      }
    }
    List<Integer> sorted = List.copyOf(ends);
    int low = sorted.get(0);
    int high = sorted.get(sorted.size() - 1);
    boolean statedRange = telling.size() == 1 && low < high;
    boolean enemyOnly = isHarm() && exact.stream().allMatch(Count::enemy);
    boolean open = telling.stream().allMatch(Count::atLeast);
    settleVague(low, high, open);
    int witnesses = Witness.distinct(voices(ends));
    boolean revised = counts.stream().anyMatch(c -> c.standing.equals(Count.SUPERSEDED));
    Parts parts = Parts.of(counts, ends);
    if (low < high && !statedRange) {
      return new Estimate(
          low, null, high, parts.derived(), "disputed", disputed(telling, low, high, parts));
    }
    Integer best =
        enemyOnly || statedRange || telling.get(0).atMost() ? null : Integer.valueOf(low);
    String state = revised ? "revised" : witnesses > 1 ? "agreed" : "single-source";
    Why why;
    if (enemyOnly) {
      why = enemyWhy(telling.get(0), witnesses);
    } else if (revised) {
      why = revisedWhy(low, high);
    } else if (witnesses > 1) {
      why = agreedWhy(witnesses, low, high);
    } else {
      why = singleWhy(telling.get(0), low, high);
    }
    return new Estimate(
        telling.get(0).atMost() ? null : Integer.valueOf(low),
        best,
        open ? null : Integer.valueOf(high),
        parts.derived(),
        state,
        extend(why, parts, open));
  }

  /** What a party does to its enemy it counts too high; whom it arrests or faces it may know. */
  private boolean isHarm() {
    return switch (measure) {
      case KILLED, INJURED, CASUALTIES -> true;
      default -> false;
    };
  }

  /** The counts whose numbers differ in substance; what agrees with an exact one is left out. */
  private List<Count> telling() {
    List<Count> telling = new ArrayList<>();
    for (Count count : exact) {
      boolean covered = false;
      for (Count other : exact) {
        covered |= other != count && covers(other, count);
      }
      if (!covered) {
        telling.add(count);
      }
    }
    // Three may each be covered by the next.
    return telling.isEmpty() ? exact : telling;
  }

  /** True where {@code soft} says nothing that {@code firm} contradicts. */
  private boolean covers(Count firm, Count soft) {
    if (firm.sameValue(soft)
        && firm.atLeast() == soft.atLeast()
        && firm.atMost() == soft.atMost()) {
      // Of equals the first speaks for all.
      return exact.indexOf(firm) < exact.indexOf(soft) && firm.about() == soft.about()
          || !firm.about() && soft.about();
    }
    if (firm.enemy() && !soft.enemy()) {
      return false;
    }
    if (soft.atLeast()) {
      if (firm.atLeast()) {
        boolean heard = soft.laterThan(firm);
        return firm.low() > soft.low() && !heard;
      }
      boolean rounded = soft.low() % 10 == 0 && !soft.attributed();
      boolean heard = soft.laterThan(firm) && !soft.report.equals(firm.report) && !rounded;
      return firm.low() == soft.low() || firm.low() > soft.low() && !heard;
    }
    if (soft.atMost()) {
      return !firm.atMost() && firm.high() <= soft.high();
    }
    if (soft.about() && !firm.about() && !firm.atLeast()) {
      return Math.abs(firm.low() - soft.low()) <= Math.max(1, soft.low() * 0.02)
          && soft.low() >= 20;
    }
    return false;
  }

  /** Those who give one of the figures that stand. */
  private List<Witness> voices(Set<Integer> ends) {
    List<Witness> witnesses = new ArrayList<>();
    for (Count count : counts) {
      if (!count.copy
          && !count.vague()
          && (count.current() || count.standing.equals(Count.REPEAT) && !ownRepeat(count))
          && (ends.contains(count.low()) || ends.contains(count.high()))) {
        witnesses.add(count.witness);
      }
    }
    return witnesses;
  }

  /** A headline that repeats what the text gives to its source is no second witness. */
  private boolean ownRepeat(Count repeat) {
    return counts.stream()
        .anyMatch(c -> c.current() && c.report.equals(repeat.report) && c.sameValue(repeat));
  }

  private void settleVague(int low, int high, boolean open) {
    for (Count count : counts) {
      if (count.vague() && count.current()) {
        boolean fits = count.low() <= high && (open || count.high() >= low || low > count.high());
        count.standing = fits ? Count.CURRENT : Count.OUTLIER;
      }
    }
  }

  private Estimate withoutExact() {
    List<Count> vague = counts.stream().filter(c -> c.current() && c.vague()).toList();
    Parts parts = Parts.of(counts, Set.of());
    if (vague.isEmpty()) {
      Why why =
          parts.sum() == null
              ? new Why("لا عدد قائم لهذه الفئة.", "No count of these people stands.")
              : new Why(
                  "لم يذكر أي مصدر مجموعًا؛ ومجموع الأجزاء " + parts.sum() + " مشتق.",
                  "No source states a total; the sum of the parts, "
                      + parts.sum()
                      + ", is derived.");
      return new Estimate(null, null, null, parts.derived(), "vague", why);
    }
    int low = vague.stream().mapToInt(Count::low).max().orElse(0);
    int high = vague.stream().mapToInt(Count::high).max().orElse(0);
    Why why =
        new Why(
            "لم يذكر أي مصدر عددًا محددًا، بل «"
                + words(vague.get(0))
                + "» وما في معناها؛ والحدان اصطلاح.",
            "No source gives a number, only words such as “"
                + words(vague.get(0))
                + "”; the bounds are a convention.");
    return new Estimate(low, null, high, parts.derived(), "vague", why);
  }

  /** The people as the report has them, or the quote where it is short enough to show. */
  private static String words(Count count) {
    String quote = count.claim.quote();
    String mention = count.claim.group().mention();
    return quote.length() <= 40 || mention == null ? quote : mention;
  }

  private Why disputed(List<Count> telling, int low, int high, Parts parts) {
    Count bottom = null;
    Count top = null;
    for (Count count : telling) {
      bottom = bottom == null && count.low() == low ? count : bottom;
      top = top == null && count.high() == high ? count : top;
    }
    bottom = bottom == null ? telling.get(0) : bottom;
    top = top == null ? telling.get(telling.size() - 1) : top;
    String ar =
        "تختلف المصادر: "
            + low
            + " ("
            + who(bottom, true)
            + ") و"
            + high
            + " ("
            + who(top, true)
            + ")، ولا مرجّح بينها"
            + party(bottom, top, true);
    String en =
        "Sources disagree: "
            + low
            + " ("
            + who(bottom, false)
            + ") and "
            + high
            + " ("
            + who(top, false)
            + "), and nothing settles it"
            + party(bottom, top, false);
    return extend(new Why(ar + ".", en + "."), parts, false);
  }

  /** Says who of the two counts an enemy's or its own people. */
  private String party(Count bottom, Count top, boolean arabic) {
    StringBuilder text = new StringBuilder();
    for (Count count : bottom == top ? List.of(top) : List.of(bottom, top)) {
      if (count.enemy()) {
        text.append(
            arabic
                ? "؛ والعدد " + count.low() + " يقوله طرف عن " + losses(true)
                : "; " + count.low() + " is a party's count of its " + losses(false));
      } else if (count.claimant.equals(Count.OWN)) {
        text.append(
            arabic
                ? "؛ والعدد " + count.low() + " تقوله الجهة عن أفرادها"
                : "; " + count.low() + " is a party's count of its own people");
      }
    }
    return text.toString();
  }

  private String losses(boolean arabic) {
    return switch (measure) {
      case KILLED -> arabic ? "قتلى خصمه" : "enemy's dead";
      case INJURED -> arabic ? "جرحى خصمه" : "enemy's wounded";
      default -> arabic ? "خسائر خصمه" : "enemy's people";
    };
  }

  private Why enemyWhy(Count count, int witnesses) {
    String ar =
        "العدد "
            + count.low()
            + " إحصاء طرف ("
            + who(count, true)
            + ") لِ"
            + losses(true)
            + " لم يؤكده غيره، فلا يُعتمد وحده.";
    String en =
        count.low()
            + " is a party's count ("
            + who(count, false)
            + ") of its "
            + losses(false)
            + " that nobody else confirms, so it is no estimate on its own.";
    return witnesses > 1 ? new Why(ar.replace("طرف (", "أطراف ("), en) : new Why(ar, en);
  }

  private Why revisedWhy(int low, int high) {
    Set<Integer> old = new TreeSet<>();
    for (Count count : counts) {
      if (count.standing.equals(Count.SUPERSEDED)) {
        old.add(count.low());
      }
    }
    old.remove(low);
    if (old.isEmpty()) {
      return singleWhy(exact.get(0), low, high);
    }
    List<String> earlier = Arabic.text(old);
    boolean several = earlier.size() > 1;
    return new Why(
        value(low, high, true)
            + " أحدث ما ذُكر ("
            + who(last(low), true)
            + ")، وقد حل محل "
            + (several ? "الأعداد الأقدم " : "العدد الأقدم ")
            + Arabic.and(earlier)
            + ".",
        value(low, high, false)
            + " is the latest count ("
            + who(last(low), false)
            + ") and replaces the earlier "
            + Arabic.andEnglish(earlier)
            + ".");
  }

  private Count last(int low) {
    Count found = exact.get(0);
    for (Count count : exact) {
      found = count.low() == low ? count : found;
    }
    return found;
  }

  private Why agreedWhy(int witnesses, int low, int high) {
    return new Why(
        "يتفق " + Arabic.count(witnesses, Arabic.SOURCE) + " على " + value(low, high, true) + ".",
        Arabic.count(witnesses, "independent source", "independent sources")
            + " agree on "
            + value(low, high, false)
            + ".");
  }

  private Why singleWhy(Count count, int low, int high) {
    boolean own = count.claimant.equals(Count.OWN);
    return new Why(
        value(low, high, true)
            + " من مصدر واحد: "
            + who(count, true)
            + (own ? "، وهو إحصاء الجهة لأفرادها" : "")
            + ".",
        value(low, high, false)
            + " comes from one source only: "
            + who(count, false)
            + (own ? ", a party's count of its own people" : "")
            + ".");
  }

  private static String value(int low, int high, boolean arabic) {
    if (low == high) {
      return Integer.toString(low);
    }
    return arabic ? "ما بين " + low + " و" + high : low + " to " + high;
  }

  private Why extend(Why why, Parts parts, boolean open) {
    StringBuilder ar = new StringBuilder(why.ar().substring(0, why.ar().length() - 1));
    StringBuilder en = new StringBuilder(why.en().substring(0, why.en().length() - 1));
    if (open) {
      ar.append("؛ وهو حد أدنى");
      en.append("; it is a lower bound");
    }
    if (parts.sum() != null && parts.supports()) {
      ar.append("؛ والأجزاء ").append(Arabic.and(parts.values())).append(" مجموعها ");
      ar.append(parts.sum()).append(" فتؤيده");
      en.append("; its parts ").append(Arabic.andEnglish(parts.values()));
      en.append(" add up to ").append(parts.sum()).append(" and support it");
    }
    String outside = outside();
    if (!outside.isEmpty()) {
      ar.append("؛ واستُبعد ").append(outside).append(" لشذوذه");
      en.append("; ").append(outside).append(" is set aside as an outlier");
    }
    return new Why(ar.append('.').toString(), en.append('.').toString());
  }

  private String outside() {
    Set<String> values = new LinkedHashSet<>();
    for (Count count : counts) {
      if (count.standing.equals(Count.OUTLIER) && !count.vague()) {
        values.add(Integer.toString(count.low()));
      }
    }
    return String.join(", ", values);
  }

  /** The chain that tells a count, outlet first. */
  private static String who(Count count, boolean arabic) {
    String source = count.mention.report().report().source();
    List<String> names = new ArrayList<>();
    names.add(source == null ? count.mention.reportId() : source);
    for (AttributionLink link : count.claim.attribution()) {
      names.add(link.name() == null ? link.mention() : link.name());
    }
    return String.join(arabic ? " عن " : " citing ", names);
  }
}
