package org.isnad.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.isnad.coding.Claim;
import org.isnad.coding.EventType;
import org.isnad.coding.GroupClass;
import org.isnad.coding.Measure;
import org.isnad.coding.Side;
import org.isnad.ledger.LedgerEvent.Figure;
import org.isnad.ledger.LedgerEvent.FigureClaim;
import org.isnad.ledger.LedgerEvent.FigureGroup;
import org.isnad.linking.Cluster;
import org.isnad.linking.EventMention;
import org.isnad.report.Report;
import org.isnad.text.Normalizer;

/** Sorts the claims of a cluster into figures: what is counted, and whom. */
final class Figures {
  /** Below this, a handful of more dead is a large factor. */
  private static final int FEW = 3;

  /** Attackers that a total may hold so many times over are few among those it counts. */
  private static final int MANY_TIMES = 4;

  private static final long FAR = 20;
  private static final long FAR_LATER = 5;

  /** Seconds after an event's last day in which counts of its dead still climb. */
  private static final long CLIMBING = 4 * 86_400L;

  private static final long FAR_UNATTRIBUTED = 5;

  /** UTF-16 units from one count to one that is named with it. */
  private static final int BESIDE = 60;

  private final Parties parties;
  private final Long eventEnd;
  private final Map<Count, PeopleKey> keys = new LinkedHashMap<>();
  private final Map<Count, Count> totals = new LinkedHashMap<>();

  private Figures(Cluster cluster, Parties parties, LocalDate eventEnd) {
    this.parties = parties;
    this.eventEnd = eventEnd == null ? null : eventEnd.toEpochDay() * 86_400;
    collect(cluster);
  }

  /**
   * @param eventEnd last day of the event, or null
   */
  static List<Figure> of(Cluster cluster, Parties parties, LocalDate eventEnd) {
    Figures work = new Figures(cluster, parties, eventEnd);
    work.mergeAttackers();
    work.oneSide();
    work.sideOfTotals();
    work.addends();
    work.mergeTotals();
    work.mergeEqualTotals();
    work.outgrownTotals();
    work.mergeRepeats();
    work.mergeClasses();
    work.mergeVague();
    work.addToAll();
    work.mergeSides();
    work.splitActors();
    work.splitKinds();
    work.components();
    work.setOutliersAside();
    return work.figures();
  }

  private void collect(Cluster cluster) {
    Claimants claimants = new Claimants(cluster, parties);
    Map<String, Report> reports = new HashMap<>();
    for (EventMention mention : cluster.mentions()) {
      reports.put(mention.reportId(), mention.report().report());
    }
    for (EventMention mention : cluster.mentions()) {
      String original = cluster.copyOf(mention.reportId());
      Report report = mention.report().report();
      Report printed = original == null ? report : reports.getOrDefault(original, report);
      String outlet = outlet(printed);
      List<Claim> claims = mention.event().claims();
      List<Count> counts = new ArrayList<>();
      for (int i = 0; i < claims.size(); i++) {
        Claim claim = claims.get(i);
        if (claim.low() == null && claim.high() == null) {
          counts.add(null);
          continue;
        }
        Count count =
            new Count(
                mention,
                i,
                moment(claim, report),
                outlet,
                original == null ? mention.reportId() : original,
                original != null,
                claimants.of(claim),
                Witness.of(claim.attribution(), outlet));
        counts.add(count);
        keys.put(count, key(claim, mention.event().type()));
      }
      totals.putAll(Totals.stated(counts));
    }
    totals.putAll(Totals.elsewhere(keys.keySet(), totals));
    totals.forEach((part, total) -> total.parts.add(part));
  }

  static String outlet(Report report) {
    return report.source() == null ? report.id() : Normalizer.key(report.source());
  }

  private static Count.Moment moment(Claim claim, Report report) {
    if (claim.asOf() != null) {
      return Count.Moment.of(claim.asOf().end());
    }
    return report
        .publishedAt()
        .map(Count.Moment::of)
        .or(() -> report.publishedDay().map(Count.Moment::of))
        .orElse(null);
  }

  private static PeopleKey key(Claim claim, EventType type) {
    Side side = tookPart(claim, type) ? Side.PERPETRATOR : claim.group().side();
    GroupClass people = claim.group().classOf();
    String bucket =
        side == Side.PERPETRATOR
            ? PeopleKey.ATTACKERS
            : side == Side.MIXED && people == GroupClass.ALL
                ? PeopleKey.ALL_SIDES
                : PeopleKey.VICTIMS;
    boolean anybody = people == GroupClass.ALL || people == GroupClass.CIVILIAN;
    return new PeopleKey(
        claim.measure(),
        claim.subject(),
        people,
        bucket,
        anybody ? null : claim.group().actorId(),
        "");
  }

  /** Who takes part in an attack attacks, whatever he is called («عائلة من ستة أفراد»). */
  private static boolean tookPart(Claim claim, EventType type) {
    return claim.measure() == Measure.PARTICIPANTS
        && claim.group().classOf() == GroupClass.ALL
        && switch (type) {
          case SUICIDE_BOMB, REMOTE_EXPLOSIVE, ATTACK_ON_CIVILIANS, ABDUCTION -> true;
          default -> false;
        };
  }

  /** «قتل المهاجمون الثلاثة» and «قتل ثلاثة مسلحين» count the same people. */
  private void mergeAttackers() {
    Map<PeopleKey, Set<GroupClass>> classes = new HashMap<>();
    for (PeopleKey key : keys.values()) {
      if (key.side().equals(PeopleKey.ATTACKERS)) {
        classes
            .computeIfAbsent(
                key.withPeople(GroupClass.ALL).withActor(null), k -> new LinkedHashSet<>())
            .add(key.people());
      }
    }
    keys.replaceAll(
        (count, key) -> {
          if (!key.side().equals(PeopleKey.ATTACKERS) || key.people() != GroupClass.ALL) {
            return key;
          }
          Set<GroupClass> known = new LinkedHashSet<>(classes.get(key.withActor(null)));
          known.remove(GroupClass.ALL);
          return known.size() == 1 ? key.withPeople(known.iterator().next()) : key;
        });
  }

  /** A part of those attacked is no attacker. */
  private void sideOfTotals() {
    totals.forEach(
        (part, total) -> {
          PeopleKey key = keys.get(part);
          if (key.side().equals(PeopleKey.ATTACKERS)
              && keys.get(total).side().equals(PeopleKey.VICTIMS)) {
            keys.put(part, key.withSide(PeopleKey.VICTIMS));
          }
        });
  }

  /** Nobody's people are on both sides: they are on the one where more reports have them. */
  private void oneSide() {
    for (List<Count> bucket : buckets(key -> key.withSide("")).values()) {
      if (keys.get(bucket.get(0)).actorId() == null) {
        continue;
      }
      Map<String, List<Count>> sides = new TreeMap<>();
      for (Count count : bucket) {
        sides.computeIfAbsent(keys.get(count).side(), key -> new ArrayList<>()).add(count);
      }
      int attackers = reports(sides.getOrDefault(PeopleKey.ATTACKERS, List.of())).size();
      int victims = reports(sides.getOrDefault(PeopleKey.VICTIMS, List.of())).size();
      if (attackers > 0 && victims > 0) {
        String side = victims >= attackers ? PeopleKey.VICTIMS : PeopleKey.ATTACKERS;
        bucket.forEach(count -> keys.put(count, keys.get(count).withSide(side)));
      }
    }
  }

  /**
   * «ضابط وعشرة جنود» of one report where another one counts eleven: parts that one report names
   * side by side and that come to what another one states are parts of it.
   */
  private void addends() {
    for (List<Count> bucket :
        buckets(key -> key.withPeople(GroupClass.ALL).withActor(null)).values()) {
      PeopleKey first = keys.get(bucket.get(0));
      if (!isHarm(first.measure()) || first.side().equals(PeopleKey.ATTACKERS)) {
        continue;
      }
      Map<EventMention, List<Count>> byMention = new LinkedHashMap<>();
      for (Count count : bucket) {
        if (isWhole(count) && !count.atLeast()) {
          byMention.computeIfAbsent(count.mention, key -> new ArrayList<>()).add(count);
        }
      }
      for (List<Count> parts : byMention.values()) {
        Count total =
            parts.size() == 2 && besideOneAnother(parts) ? statedSum(parts, bucket) : null;
        if (total != null) {
          for (Count part : parts) {
            keys.put(part, keys.get(total));
            totals.put(part, total);
            total.parts.add(part);
            part.standing = Count.PART;
          }
        }
      }
    }
  }

  private static boolean besideOneAnother(List<Count> counts) {
    return areBeside(counts.get(0), counts.get(1)) && !counts.get(0).sameValue(counts.get(1));
  }

  private static boolean areBeside(Count a, Count b) {
    return Math.abs(a.claim.begin() - b.claim.begin()) <= BESIDE;
  }

  /** What another report states that the parts come to, of the same class if there is one. */
  private Count statedSum(List<Count> parts, List<Count> bucket) {
    int sum = parts.stream().mapToInt(Count::high).sum();
    Count total = null;
    for (Count count : bucket) {
      if (!count.report.equals(parts.get(0).report)
          && isWhole(count)
          && count.high() == sum
          && (total == null || keys.get(count).people() == keys.get(parts.get(0)).people())) {
        total = count;
      }
    }
    return total;
  }

  /**
   * Where a source says that its total is over all sides, so is that of a report which doesn't
   * count the attackers' dead apart.
   */
  private void mergeTotals() {
    Set<PeopleKey> mixed = new HashSet<>();
    for (PeopleKey key : keys.values()) {
      if (key.side().equals(PeopleKey.ALL_SIDES)) {
        mixed.add(key.withSide(PeopleKey.VICTIMS));
      }
    }
    for (Map.Entry<Count, PeopleKey> entry : keys.entrySet()) {
      Count count = entry.getKey();
      if (mixed.contains(entry.getValue())
          && !totals.containsKey(count)
          && !countsAttackers(count.mention, count.claim.measure())
          && isOnlyTotal(count)) {
        entry.setValue(entry.getValue().withSide(PeopleKey.ALL_SIDES));
      }
    }
  }

  /**
   * «30 قتيلا بينهم خمسة مهاجمين» where others come to 38 victims: a total over all sides is never
   * lower than that of the victims at its time, so where the attackers among them are few it is an
   * older count on the way to theirs.
   */
  private void outgrownTotals() {
    for (Map.Entry<PeopleKey, List<Count>> bucket : buckets(key -> key).entrySet()) {
      PeopleKey all = bucket.getKey();
      if (!all.side().equals(PeopleKey.ALL_SIDES) || !isHarm(all.measure())) {
        continue;
      }
      PeopleKey victims = all.withSide(PeopleKey.VICTIMS);
      int known = 0;
      for (Map.Entry<Count, PeopleKey> entry : keys.entrySet()) {
        Count count = entry.getKey();
        if (entry.getValue().equals(victims) && isWhole(count) && !count.enemy()) {
          known = Math.max(known, count.low());
        }
      }
      if (known > highest(bucket.getValue()) && bucket.getValue().stream().allMatch(this::few)) {
        bucket.getValue().forEach(count -> keys.put(count, victims));
      }
    }
  }

  /** Whether a total is not said to be over all sides, or few of those that it counts attacked. */
  private boolean few(Count total) {
    if (total.claim.group().side() != Side.MIXED) {
      return true;
    }
    int attackers = 0;
    for (Count part : total.parts) {
      if (keys.get(part).side().equals(PeopleKey.ATTACKERS)) {
        attackers += part.high();
      }
    }
    return attackers > 0 && attackers * MANY_TIMES <= total.low();
  }

  /**
   * Where the highest total of the victims is one that is also given over all sides, they count the
   * same people: whether an attacker is among them is what reports of the first hours mix up.
   */
  private void mergeEqualTotals() {
    for (Map.Entry<PeopleKey, List<Count>> bucket : buckets(key -> key).entrySet()) {
      PeopleKey all = bucket.getKey();
      if (!all.side().equals(PeopleKey.ALL_SIDES)) {
        continue;
      }
      List<Count> victims = new ArrayList<>();
      for (Map.Entry<Count, PeopleKey> entry : keys.entrySet()) {
        if (entry.getValue().equals(all.withSide(PeopleKey.VICTIMS)) && isWhole(entry.getKey())) {
          victims.add(entry.getKey());
        }
      }
      List<Count> whole = bucket.getValue().stream().filter(this::isWhole).toList();
      int most = highest(victims);
      if (most >= FEW && whole.stream().anyMatch(count -> count.high() == most)) {
        victims.forEach(count -> keys.put(count, all));
      }
    }
  }

  private static int highest(List<Count> counts) {
    return counts.stream().mapToInt(Count::high).max().orElse(0);
  }

  /** A report that gives two totals counts two groups of people, unless one is an old count. */
  private boolean isOnlyTotal(Count count) {
    for (Map.Entry<Count, PeopleKey> entry : keys.entrySet()) {
      Count other = entry.getKey();
      if (other.mention == count.mention
          && entry.getValue().equals(keys.get(count))
          && !totals.containsKey(other)
          && !other.sameValue(count)
          && !Revisions.recalls(other)
          && !Revisions.recalls(count)) {
        return false;
      }
    }
    return true;
  }

  /** Whether the report counts the attackers apart, and not as a part of its total. */
  private static boolean countsAttackers(EventMention mention, Measure measure) {
    for (Claim claim : mention.event().claims()) {
      if (claim.measure() == measure
          && claim.partOf() == null
          && claim.group().side() == Side.PERPETRATOR) {
        return true;
      }
    }
    return false;
  }

  /**
   * «11 قتيلا» and «11 جنديا» of two reports are the same people, unless a report tells the two
   * apart; both stand in the figure of the class and in that of all.
   */
  private void mergeClasses() {
    Map<PeopleKey, List<Count>> buckets =
        buckets(key -> key.withPeople(GroupClass.ALL).withActor(null));
    for (List<Count> bucket : buckets.values()) {
      if (!keys.get(bucket.get(0)).side().equals(PeopleKey.VICTIMS)) {
        continue;
      }
      List<Count> unspecified = new ArrayList<>();
      Map<GroupClass, List<Count>> specified = new TreeMap<>();
      for (Count count : bucket) {
        PeopleKey key = keys.get(count);
        if (isWhole(count)) {
          (key.people() == GroupClass.ALL
                  ? unspecified
                  : specified.computeIfAbsent(key.people(), k -> new ArrayList<>()))
              .add(count);
        }
      }
      if (specified.size() == 1) {
        Map.Entry<GroupClass, List<Count>> only = specified.entrySet().iterator().next();
        if (samePeople(unspecified, only.getValue())) {
          Map<Count, PeopleKey> further = new LinkedHashMap<>();
          for (Count count : unspecified) {
            further.put(count.again(), keys.get(count));
            keys.put(count, keys.get(count).withPeople(only.getKey()));
          }
          for (Count count : only.getValue()) {
            further.put(count.again(), keys.get(count).withPeople(GroupClass.ALL).withActor(null));
          }
          keys.putAll(further);
        }
      }
    }
  }

  /**
   * «قتل 6 أشخاص» beside «قتل 6 مسلحين» of one report: the same people. So are fewer people beside
   * those of the only class that it counts: a class cannot outnumber the whole.
   */
  private void mergeRepeats() {
    for (List<Count> bucket :
        buckets(key -> key.withPeople(GroupClass.ALL).withActor(null)).values()) {
      for (Count all : bucket) {
        PeopleKey key = keys.get(all);
        if (key.people() != GroupClass.ALL || !isWhole(all) || !isHarm(key.measure())) {
          continue;
        }
        Set<PeopleKey> same = new HashSet<>();
        for (Count some : bucket) {
          if (keys.get(some).people() != GroupClass.ALL
              && some.mention == all.mention
              && isWhole(some)
              && (some.sameValue(all) && !isBesideMore(all, bucket)
                  || some.low() > all.high()
                      && all.high() > 1
                      && areBeside(all, some)
                      && onlyClass(some, bucket))) {
            same.add(keys.get(some));
          }
        }
        if (same.size() == 1) {
          keys.put(all, same.iterator().next());
        }
      }
    }
  }

  /** «مقتل المطلوب … ومقتل شرطيين»: one beside more of a class is somebody in particular. */
  private boolean isBesideMore(Count one, List<Count> bucket) {
    return one.high() == 1
        && bucket.stream()
            .anyMatch(
                other ->
                    other.mention == one.mention
                        && keys.get(other).people() != GroupClass.ALL
                        && isWhole(other)
                        && other.low() > 1);
  }

  private static boolean isHarm(Measure measure) {
    return measure == Measure.KILLED || measure == Measure.INJURED || measure == Measure.CASUALTIES;
  }

  /** «عشرات المدنيين» where others count forty dead and nobody counts the civilians among them. */
  private void mergeVague() {
    for (List<Count> bucket :
        buckets(key -> key.withPeople(GroupClass.ALL).withActor(null)).values()) {
      List<Count> all = ofPeople(bucket, GroupClass.ALL);
      List<Count> civilians = new ArrayList<>(bucket);
      civilians.removeIf(count -> keys.get(count).people() != GroupClass.CIVILIAN);
      civilians.removeIf(count -> !count.vague() && !isWhole(count));
      if (civilians.stream().allMatch(count -> count.vague() && count.low() <= highest(all))) {
        civilians.forEach(
            count -> keys.put(count, keys.get(count).withPeople(GroupClass.ALL).withActor(null)));
      }
    }
  }

  /**
   * A class cannot outnumber the whole: a count of civilians or of soldiers that nobody's total of
   * the dead exceeds, of a report that gives no total of its own, counts them all, and stands in
   * both figures.
   */
  private void addToAll() {
    Map<Count, PeopleKey> further = new LinkedHashMap<>();
    for (List<Count> bucket :
        buckets(key -> key.withPeople(GroupClass.ALL).withActor(null)).values()) {
      PeopleKey first = keys.get(bucket.get(0));
      PeopleKey total = first.withPeople(GroupClass.ALL).withActor(null);
      if (!isHarm(first.measure()) || !first.side().equals(PeopleKey.VICTIMS)) {
        continue;
      }
      List<Count> totals = ofPeople(bucket, GroupClass.ALL);
      if (totals.isEmpty() && keys.containsValue(total.withSide(PeopleKey.ALL_SIDES))) {
        continue;
      }
      for (Count count : bucket) {
        if (keys.get(count).people() != GroupClass.ALL
            && isWhole(count)
            && totals.stream().noneMatch(all -> all.mention == count.mention)
            && onlyClass(count, bucket)
            && (isUnspecified(count, totals)
                || !totals.isEmpty()
                    && (count.low() >= highest(totals)
                        || count.low() >= FEW
                            && totals.stream().anyMatch(all -> all.sameValue(count))))) {
          further.put(count.again(), total);
        }
      }
    }
    keys.putAll(further);
  }

  /**
   * «قتل 5 مدنيين وأصيب 31 آخرون», «وأصيب 31»: the words for the 31 say nothing of their class;
   * that they are civilians, too, is what stands before them. Of soldiers («18 آخرين») it is their
   * army's own count of its people.
   *
   * @param totals counts of all people by other reports
   */
  private static boolean isUnspecified(Count count, List<Count> totals) {
    if (count.claim.group().classOf() != GroupClass.CIVILIAN) {
      return false;
    }
    String mention = count.claim.group().mention();
    return mention == null ? totals.isEmpty() : Lexicon.isUnspecified(mention);
  }

  private List<Count> ofPeople(List<Count> bucket, GroupClass people) {
    return bucket.stream()
        .filter(count -> keys.get(count).people() == people && isWhole(count))
        .toList();
  }

  private boolean onlyClass(Count count, List<Count> bucket) {
    return bucket.stream()
        .allMatch(
            other ->
                other.mention != count.mention
                    || !isWhole(other)
                    || keys.get(other).people() == GroupClass.ALL
                    || keys.get(other).people() == keys.get(count).people());
  }

  /**
   * Fighters of whom one report makes attackers and another one attacked are the same people where
   * the highest counts are one number and no report tells the two apart: who surprised whom in a
   * raid or a clash is often left open.
   */
  private void mergeSides() {
    for (List<Count> bucket : buckets(key -> key.withSide("").withActor(null)).values()) {
      GroupClass people = keys.get(bucket.get(0)).people();
      if (people != GroupClass.ARMED_GROUP && people != GroupClass.STATE_FORCE) {
        continue;
      }
      Map<String, List<Count>> sides = new TreeMap<>();
      for (Count count : bucket) {
        if (isWhole(count)) {
          sides.computeIfAbsent(keys.get(count).side(), key -> new ArrayList<>()).add(count);
        }
      }
      List<Count> attackers = sides.getOrDefault(PeopleKey.ATTACKERS, List.of());
      List<Count> victims = sides.getOrDefault(PeopleKey.VICTIMS, List.of());
      Set<String> reports = reports(attackers);
      reports.retainAll(reports(victims));
      if (reports.isEmpty() && highest(victims) >= FEW && highest(victims) == highest(attackers)) {
        boolean attacked = reports(victims).size() >= reports(attackers).size();
        String side = attacked ? PeopleKey.VICTIMS : PeopleKey.ATTACKERS;
        bucket.forEach(count -> keys.put(count, keys.get(count).withSide(side)));
      }
    }
  }

  private static Set<String> reports(List<Count> counts) {
    Set<String> reports = new HashSet<>();
    counts.forEach(count -> reports.add(count.mention.reportId()));
    return reports;
  }

  /** Neither a part of a total nor a kind of people such as children. */
  private boolean isWhole(Count count) {
    Lexicon.Kind kind = Lexicon.kind(count.claim.group().mention());
    return !count.vague() && !totals.containsKey(count) && (kind == null || !kind.subset());
  }

  private static boolean samePeople(List<Count> unspecified, List<Count> specified) {
    boolean shared = false;
    int highest = 0;
    int highestToo = 0;
    for (Count all : unspecified) {
      highest = Math.max(highest, all.high());
      for (Count some : specified) {
        highestToo = Math.max(highestToo, some.high());
        shared |= all.sameValue(some) && all.high() > 0;
        if (all.mention == some.mention && !all.sameValue(some)) {
          return false;
        }
      }
    }
    return shared && highest == highestToo;
  }

  /**
   * Keeps the people of different actors apart; without an actor they are all people of a class.
   */
  private void splitActors() {
    for (List<Count> bucket : buckets(key -> key.withActor(null)).values()) {
      List<String> distinct = new ArrayList<>();
      for (Count count : bucket) {
        String id = keys.get(count).actorId();
        if (id != null && distinct.stream().noneMatch(d -> parties.same(d, Set.of(id)))) {
          distinct.add(id);
        }
      }
      boolean partOfAll = false;
      for (Count count : bucket) {
        partOfAll |= keys.get(count).actorId() != null && besideAll(count, bucket);
        Count total = totals.get(count);
        partOfAll |=
            total != null
                && bucket.contains(total)
                && keys.get(count).actorId() != null
                && keys.get(total).actorId() == null;
      }
      for (Count count : bucket) {
        PeopleKey key = keys.get(count);
        if (key.actorId() != null) {
          for (String id : distinct) {
            if (parties.same(id, Set.of(key.actorId()))) {
              keys.put(count, key.withActor(id));
              break;
            }
          }
        } else if (distinct.size() == 1 && !partOfAll) {
          keys.put(count, key.withActor(distinct.get(0)));
        } else if (distinct.size() > 1) {
          String actor = onlyEqual(count, bucket);
          keys.put(count, actor == null ? key : key.withActor(actor));
        }
      }
    }
  }

  /** The one party whose people others count as many; null where there are none or several. */
  private String onlyEqual(Count count, List<Count> bucket) {
    Set<String> actors = new HashSet<>();
    for (Count other : bucket) {
      String actor = keys.get(other).actorId();
      if (actor != null && count.high() >= FEW && other.sameValue(count)) {
        actors.add(actor);
      }
    }
    return actors.size() == 1 ? actors.iterator().next() : null;
  }

  /** True where the same report gives another number of the same people without naming whose. */
  private boolean besideAll(Count count, List<Count> bucket) {
    for (Count other : bucket) {
      if (keys.get(other).actorId() == null
          && other.mention == count.mention
          && !other.vague()
          && other.high() > count.high()) {
        return true;
      }
    }
    return false;
  }

  /** Children, women, journalists and other parts are figures of their own. */
  private void splitKinds() {
    Map<Count, PeopleKey> split = new HashMap<>();
    for (Count count : keys.keySet()) {
      PeopleKey key = keys.get(count);
      Lexicon.Kind kind = Lexicon.kind(count.claim.group().mention());
      Count total = totals.get(count);
      boolean sameBucket = total != null && keys.get(total).equals(key);
      if (!count.current()) {
        continue;
      }
      if (isNamed(count)) {
        keys.put(count, keys.get(total));
        count.standing = Count.PART;
      } else if (kind != null && kind.subset()) {
        if (!isEverybody(count)) {
          split.put(count, key.withKind(kind.name()));
        }
      } else if (sameBucket
          && kind == null
          && (count.claim.group().mention() == null || key.people() == GroupClass.ALL)) {
        count.standing = Count.PART; // «16 جريحا بينهم اثنان»: nothing says who the two are
      } else if (sameBucket) {
        split.put(count, key.withKind(kind == null ? mentionKey(count) : kind.name()));
      }
    }
    keys.putAll(split);
  }

  /** «بينهم رئيس قسم التصوير»: somebody in particular is no figure. */
  private boolean isNamed(Count count) {
    Count total = totals.get(count);
    return total != null
        && count.high() == 1
        && total.low() >= FEW
        && keys.get(total).measure() == keys.get(count).measure()
        && !keys.get(count).side().equals(PeopleKey.ATTACKERS);
  }

  /** «قتل 11 طفلا» where that report counts nobody else and others just as many dead. */
  private boolean isEverybody(Count count) {
    boolean asMany = false;
    for (Map.Entry<Count, PeopleKey> entry : keys.entrySet()) {
      Count other = entry.getKey();
      PeopleKey key = keys.get(count);
      if (entry.getValue().onlyMeasure().equals(key.onlyMeasure())
          && !entry.getValue().side().equals(PeopleKey.ATTACKERS)
          && other != count) {
        if (other.mention == count.mention && !other.sameValue(count)) {
          return false;
        }
        asMany |= entry.getValue().equals(key) && isWhole(other) && other.sameValue(count);
      }
    }
    return asMany && !totals.containsKey(count);
  }

  private static String mentionKey(Count count) {
    String mention = count.claim.group().mention();
    return mention == null ? "part" : Normalizer.key(mention).replaceFirst("^ال", "");
  }

  /**
   * Two counts of one report with different words for the people («ضابط وعشرة جنود») are parts that
   * the report doesn't add up: parts of a total that is stated elsewhere, or figures of their own.
   */
  private void components() {
    for (List<Count> bucket : buckets(key -> key).values()) {
      Map<String, List<Count>> byMention = new LinkedHashMap<>();
      for (Count count : bucket) {
        byMention.computeIfAbsent(count.mention.reportId(), id -> new ArrayList<>()).add(count);
      }
      Set<Count> parts = new LinkedHashSet<>();
      for (List<Count> counts : byMention.values()) {
        parts.addAll(components(counts));
      }
      if (parts.isEmpty()) {
        continue;
      }
      int stated = 0;
      int largest = 0;
      for (Count count : bucket) {
        if (!parts.contains(count) && !count.vague()) {
          stated = Math.max(stated, count.high());
        }
      }
      for (Count count : bucket) {
        // «حارس و11 جنديا»: the larger may be what others give as the total.
        if (parts.contains(count) && count.high() == stated) {
          parts.remove(count);
        } else if (parts.contains(count)) {
          largest = Math.max(largest, count.high());
        }
      }
      for (Count count : parts) {
        if (stated >= largest && stated > 0) {
          count.standing = Count.PART;
        } else {
          Lexicon.Kind kind = Lexicon.kind(count.claim.group().mention());
          keys.put(count, keys.get(count).withKind(kind == null ? mentionKey(count) : kind.name()));
        }
      }
    }
  }

  private List<Count> components(List<Count> counts) {
    List<Count> parts = new ArrayList<>();
    Set<String> names = new HashSet<>();
    for (Count count : counts) {
      if (count.vague() || count.claim.group().mention() == null) {
        continue;
      }
      Lexicon.Kind kind = Lexicon.kind(count.claim.group().mention());
      boolean sharedTotal = totals.get(count) != null;
      if (kind != null || sharedTotal) {
        parts.add(count);
        names.add(kind == null ? mentionKey(count) : kind.name());
      }
    }
    // «4 مهاجمين» and «4 انتحاريين» are one count in two words.
    boolean differ = parts.stream().anyMatch(part -> !part.sameValue(parts.get(0)));
    return names.size() > 1 && differ ? parts : List.of();
  }

  private Map<PeopleKey, List<Count>> buckets(java.util.function.UnaryOperator<PeopleKey> coarse) {
    Map<PeopleKey, List<Count>> buckets = new TreeMap<>();
    for (Map.Entry<Count, PeopleKey> entry : keys.entrySet()) {
      buckets
          .computeIfAbsent(coarse.apply(entry.getValue()), key -> new ArrayList<>())
          .add(entry.getKey());
    }
    return buckets;
  }

  /**
   * A number far beyond what several sources give for the event as a whole counts something else: a
   * year's victims, a war's.
   */
  private void setOutliersAside() {
    for (List<Count> bucket : buckets(PeopleKey::onlyMeasure).values()) {
      int known = supported(ofVictims(bucket));
      int first = ofTheFirstDays(ofVictims(bucket));
      for (Count count : bucket) {
        if (first > 0
            && count.current()
            && !count.vague()
            && isLate(count)
            && count.low() >= FAR_LATER * Math.max(FEW, first)) {
          count.standing = Count.OUTLIER;
        }
        long factor = count.attributed() ? FAR : FAR_UNATTRIBUTED;
        if (known >= FEW && count.current() && !count.vague() && count.low() >= factor * known) {
          count.standing = Count.OUTLIER;
        }
      }
    }
  }

  /**
   * The highest number that several sources gave while counts still climbed, or 0 where too few
   * did. What later reports put at many times that counts the dead of a year, a campaign or a war.
   */
  private int ofTheFirstDays(List<Count> bucket) {
    List<Count> early =
        bucket.stream().filter(c -> c.moment != null && !c.vague() && !isLate(c)).toList();
    List<Witness> witnesses = early.stream().filter(c -> !c.copy).map(c -> c.witness).toList();
    return eventEnd != null && Witness.distinct(witnesses) >= FEW ? supported(early) : 0;
  }

  /** Neither attackers nor children: how many they are says nothing of how many there can be. */
  private List<Count> ofVictims(List<Count> bucket) {
    return bucket.stream()
        .filter(count -> !keys.get(count).side().equals(PeopleKey.ATTACKERS) && isWhole(count))
        .toList();
  }

  private boolean isLate(Count count) {
    return eventEnd != null && count.moment != null && count.moment > eventEnd + CLIMBING;
  }

  /** The highest number that at least two witnesses give, or 0. */
  private static int supported(List<Count> counts) {
    Map<Integer, List<Witness>> witnesses = new TreeMap<>();
    for (Count count : counts) {
      if (!count.vague() && !count.copy) {
        witnesses.computeIfAbsent(count.low(), low -> new ArrayList<>()).add(count.witness);
      }
    }
    int supported = 0;
    for (Map.Entry<Integer, List<Witness>> entry : witnesses.entrySet()) {
      if (Witness.distinct(entry.getValue()) > 1) {
        supported = entry.getKey();
      }
    }
    return supported;
  }

  private List<Figure> figures() {
    List<Figure> figures = new ArrayList<>();
    for (Map.Entry<PeopleKey, List<Count>> entry : buckets(key -> key).entrySet()) {
      List<Count> counts = entry.getValue();
      slips(counts);
      Standings.settle(counts, eventEnd);
      List<Count> withParts = new ArrayList<>(counts);
      withParts.addAll(partsOf(counts));
      LedgerEvent.Estimate estimate = Estimator.of(withParts, entry.getKey().measure());
      figures.add(
          new Figure(
              entry.getKey().measure(),
              entry.getKey().subject(),
              group(entry.getKey(), counts),
              estimate,
              withParts.stream().map(Figures::claim).toList()));
    }
    return figures;
  }

  /** The parts of a figure's totals that are figures of their own, shown beside them as parts. */
  private List<Count> partsOf(List<Count> counts) {
    List<Count> parts = new ArrayList<>();
    for (Count total : counts) {
      for (Count part : total.parts) {
        if (!counts.contains(part)) {
          Count shown = part.again();
          shown.standing = Count.PART;
          parts.add(shown);
        }
      }
    }
    return parts;
  }

  /** A headline's «30 قتيلا» where the text says 30 killed and injured together. */
  private static void slips(List<Count> counts) {
    for (Count count : counts) {
      if (count.claim.measure() != Measure.KILLED || count.attributed()) {
        continue;
      }
      boolean both = false;
      boolean other = false;
      for (Claim claim : count.mention.event().claims()) {
        both |=
            claim.measure() == Measure.CASUALTIES
                && claim.low() != null
                && claim.low().equals(count.claim.low());
      }
      for (Count rival : counts) {
        other |= rival != count && !rival.vague() && rival.low() < count.low();
      }
      if (both && other && count.current() && !count.vague()) {
        count.standing = Count.OUTLIER;
      }
    }
  }

  private static FigureGroup group(PeopleKey key, List<Count> counts) {
    Map<Side, Integer> sides = new TreeMap<>();
    for (Count count : counts) {
      sides.merge(count.claim.group().side(), 1, Integer::sum);
    }
    Side side = key.side().equals(PeopleKey.ALL_SIDES) ? Side.MIXED : Side.UNKNOWN;
    int most = side == Side.MIXED ? counts.size() : 0;
    for (Map.Entry<Side, Integer> entry : sides.entrySet()) {
      if (entry.getKey() != Side.UNKNOWN && entry.getValue() > most) {
        side = entry.getKey();
        most = entry.getValue();
      }
    }
    String mention =
        key.kind().isEmpty() || counts.isEmpty() ? null : counts.get(0).claim.group().mention();
    return new FigureGroup(key.people(), side, key.actorId(), mention);
  }

  private static FigureClaim claim(Count count) {
    Claim claim = count.claim;
    return new FigureClaim(
        count.mention.reportId(),
        count.mention.report().report().published(),
        claim.asOf() == null ? null : claim.asOf().end(),
        claim.low(),
        claim.high(),
        claim.qualifier(),
        claim.attribution(),
        count.claimant,
        claim.quote(),
        claim.begin(),
        claim.end(),
        count.standing);
  }
}
