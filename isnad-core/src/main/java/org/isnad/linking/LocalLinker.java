package org.isnad.linking;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.isnad.coding.CodedEvent;
import org.isnad.coding.CodedReport;

/**
 * Links further reports, or does without some, among mentions that are linked, and looks at nothing
 * but what lies around them. What comes out is what {@link Linker#link} makes of all reports.
 *
 * <p>Why that is so: the score of a pair depends on the pair alone; which pairs are looked at
 * changes only in the blocks that a report comes into or leaves ({@link Blocks}); and of clusters
 * joined in the order of their scores, only those can become other ones that could be joined to one
 * that was not there before, or not for so long. So the mentions around the new ones are put
 * together twice, as they were and as they are; whoever has a pair with a cluster that is new or
 * lasts longer, and whoever is in his cluster, is taken in, until nobody is left to take in. The
 * clusters of all others stand.
 */
public final class LocalLinker {
  private final LinkMemory memory;
  private final PairScore scores = PairScore.ofMany();
  private final Map<String, Integer> reportNumbers = new HashMap<>();
  private final Map<Long, Features> mentions = new HashMap<>();

  /** Pairs as they were kept, of the mentions that were asked for. */
  private final Map<Long, Map<Long, Double>> before = new HashMap<>();

  private final Map<Long, Map<Long, Double>> added = new HashMap<>();
  private final Map<Long, Set<Long>> lost = new HashMap<>();
  private final Map<String, Set<Long>> ofReport = new HashMap<>();
  private final Set<Long> fresh = new TreeSet<>();
  private final Set<Long> gone = new HashSet<>();

  /** Mentions around the new ones, and the clusters that they were in. */
  private final Set<Long> around = new TreeSet<>();

  private final Map<String, Set<Long>> clustersBefore = new HashMap<>();

  public LocalLinker(LinkMemory memory) {
    this.memory = memory;
  }

  /** A mention by its names. */
  public record Name(String reportId, String eventId) {}

  /**
   * A cluster that is not as it was.
   *
   * @param ties for each mention the closest other one; empty for a cluster of one
   */
  public record Changed(List<Name> mentions, List<Cluster.Tie> ties) {}

  /**
   * What is other than before.
   *
   * @param clusters that were not there before, of mentions that may have been
   * @param originals of reports that may copy others: the report that each copies, or null
   */
  public record Outcome(List<Changed> clusters, Map<String, String> originals) {}

  /** Takes what is to be kept and forgotten. */
  public interface Keeper extends Linking.Keeper {
    void forgetPair(long mention, long other);

    /**
     * Forgets all of a mention.
     *
     * @param keys of the blocks that it is in
     * @param others of the pairs that it is in
     */
    void forgetMention(long mention, Collection<Long> keys, Collection<Long> others);

    void forgetReport(String id);
  }

  /**
   * Links.
   *
   * @param coming reports with a date, and their ids not among those that are kept
   * @param leaving ids of reports that are kept
   * @param next number of the first new mention
   * @throws IllegalStateException if what is kept does not agree with itself; everything has to be
   *     linked anew then
   */
  public Outcome link(
      List<CodedReport> coming, Collection<String> leaving, long next, Keeper keeper) {
    take(coming, leaving, next);
    Set<Long> unsettled = changePairs();
    around(unsettled);
    around(gone);
    around.addAll(fresh);
    Putting now = settle();
    Map<String, String> originals = originals(coming, leaving, keeper);
    keep(keeper);
    return new Outcome(changed(now), originals);
  }

  private void take(List<CodedReport> coming, Collection<String> leaving, long next) {
    long number = next;
    for (CodedReport report : coming) {
      if (!Linker.isDated(report)) {
        throw new IllegalArgumentException("a report without a date changes what others mean");
      }
      String id = report.report().id();
      for (CodedEvent event : report.events()) {
        EventMention mention = new EventMention(report, event);
        mentions.put(number, new Features(mention, reportNumber(id), Features.OPEN));
        before.put(number, Map.of());
        ofReport.computeIfAbsent(id, key -> new TreeSet<>()).add(number);
        fresh.add(number++);
      }
    }
    memory.reports(leaving, (name, mention) -> gone.add(mention));
    load(gone);
  }

  private int reportNumber(String id) {
    return reportNumbers.computeIfAbsent(id, key -> reportNumbers.size());
  }

  private void load(Collection<Long> numbers) {
    Set<Long> asked = new TreeSet<>(numbers);
    asked.removeAll(mentions.keySet());
    if (!asked.isEmpty()) {
      memory.mentions(
          asked,
          (number, bytes) -> {
            Features bare = Features.read(bytes, 0);
            mentions.put(number, Features.read(bytes, reportNumber(bare.reportId)));
          });
    }
  }

  // ---- which pairs there are

  /** A block, or a part of one. */
  private record Part(long key, int depth, int place, int type) {}

  /** Members of a block before and now. */
  private static final class Members {
    private final Set<Long> before = new TreeSet<>();
    private final Set<Long> now = new TreeSet<>();
  }

  /**
   * Finds the pairs that are new and those that are looked at no longer.
   *
   * @return mentions of old reports between which something is other than before
   */
  private Set<Long> changePairs() {
    Map<Part, Members> parts = parts(keysOf(fresh, gone));
    Map<Long, Set<Long>> gained = new TreeMap<>();
    Map<Long, Set<Long>> doubtful = new TreeMap<>();
    for (Map.Entry<Part, Members> entry : parts.entrySet()) {
      int bound = Blocks.bound(entry.getKey().key);
      Members members = entry.getValue();
      boolean was = members.before.size() <= bound;
      boolean is = members.now.size() <= bound;
      if (is) {
        for (long a : members.now) {
          if (!was || fresh.contains(a)) {
            gained.computeIfAbsent(a, key -> new TreeSet<>()).addAll(members.now);
          }
        }
      } else if (was) {
        for (long a : members.before) {
          doubtful.computeIfAbsent(a, key -> new TreeSet<>()).addAll(members.before);
        }
      }
    }
    Set<Long> unsettled = new TreeSet<>();
    gain(gained, unsettled);
    lose(doubtful, unsettled);
    return unsettled;
  }

  private Set<Long> keysOf(Collection<Long> some, Collection<Long> others) {
    Set<Long> keys = new TreeSet<>();
    for (Collection<Long> numbers : List.of(some, others)) {
      for (long number : numbers) {
        for (long key : Blocks.keys(mentions.get(number), false)) {
          keys.add(key);
        }
      }
    }
    return keys;
  }

  /** The blocks of the keys and their parts, with whoever is in them. */
  private Map<Part, Members> parts(Set<Long> keys) {
    Map<Part, Members> parts = new HashMap<>();
    memory.blocks(keys, (key, place, type, number) -> put(parts, key, place, type, number, true));
    for (long number : fresh) {
      Features mention = mentions.get(number);
      for (long key : Blocks.keys(mention, false)) {
        if (keys.contains(key)) {
          put(parts, key, Blocks.place(mention), Blocks.type(mention), number, false);
        }
      }
    }
    return parts;
  }

  private void put(
      Map<Part, Members> parts, long key, int place, int type, long number, boolean kept) {
    for (int depth = 0; depth <= 2; depth++) {
      Part part = new Part(key, depth, depth == 0 ? 0 : place, depth == 2 ? type : 0);
      Members members = parts.computeIfAbsent(part, p -> new Members());
      if (kept) {
        members.before.add(number);
      }
      if (!gone.contains(number)) {
        members.now.add(number);
      }
    }
  }

  private void gain(Map<Long, Set<Long>> gained, Set<Long> unsettled) {
    Set<Long> all = new TreeSet<>();
    gained.forEach(
        (a, others) -> {
          all.add(a);
          all.addAll(others);
        });
    load(all);
    Set<Long> old = new TreeSet<>(gained.keySet());
    old.removeAll(fresh);
    loadPairs(old);
    gained.forEach(
        (a, others) -> {
          for (long b : others) {
            Features x = mentions.get(a);
            Features y = mentions.get(b);
            boolean known = !fresh.contains(a) && before.get(a).containsKey(b);
            if (x.report == y.report || known || after(a).containsKey(b)) {
              continue;
            }
            double score = ORDER.compare(x, y) < 0 ? scores.of(x, y) : scores.of(y, x);
            if (score > Agglomeration.LEAST) {
              added.computeIfAbsent(a, key -> new TreeMap<>()).put(b, score);
              added.computeIfAbsent(b, key -> new TreeMap<>()).put(a, score);
              if (!fresh.contains(a) && !fresh.contains(b)) {
                unsettled.add(a);
                unsettled.add(b);
              }
            }
          }
        });
  }

  /** Forgets those of the pairs that have no other block in common. */
  private void lose(Map<Long, Set<Long>> doubtful, Set<Long> unsettled) {
    if (doubtful.isEmpty()) {
      return;
    }
    load(doubtful.keySet());
    loadPairs(doubtful.keySet());
    List<long[]> pairs = new ArrayList<>();
    Set<Long> keys = new TreeSet<>();
    doubtful.forEach(
        (a, others) -> {
          for (long b : before.get(a).keySet()) {
            if (a < b && others.contains(b) && !gone.contains(a) && !gone.contains(b)) {
              pairs.add(new long[] {a, b});
              keys.addAll(common(a, b));
            }
          }
        });
    Map<Part, Members> parts = parts(keys);
    for (long[] pair : pairs) {
      if (!isLookedAt(pair[0], pair[1], parts)) {
        lost.computeIfAbsent(pair[0], key -> new HashSet<>()).add(pair[1]);
        lost.computeIfAbsent(pair[1], key -> new HashSet<>()).add(pair[0]);
        unsettled.add(pair[0]);
        unsettled.add(pair[1]);
      }
    }
  }

  private List<Long> common(long a, long b) {
    Set<Long> keys = new HashSet<>();
    for (long key : Blocks.keys(mentions.get(a), false)) {
      keys.add(key);
    }
    List<Long> common = new ArrayList<>();
    for (long key : Blocks.keys(mentions.get(b), false)) {
      if (keys.contains(key)) {
        common.add(key);
      }
    }
    return common;
  }

  private boolean isLookedAt(long a, long b, Map<Part, Members> parts) {
    Features x = mentions.get(a);
    Features y = mentions.get(b);
    boolean place = Blocks.place(x) == Blocks.place(y);
    int deepest = !place ? 0 : Blocks.type(x) != Blocks.type(y) ? 1 : 2;
    for (long key : common(a, b)) {
      for (int depth = 0; depth <= deepest; depth++) {
        Part part =
            new Part(key, depth, depth == 0 ? 0 : Blocks.place(x), depth == 2 ? Blocks.type(x) : 0);
        if (parts.get(part).now.size() <= Blocks.bound(key)) {
          return true;
        }
      }
    }
    return false;
  }

  private void loadPairs(Collection<Long> numbers) {
    Set<Long> asked = new TreeSet<>(numbers);
    asked.removeAll(before.keySet());
    if (asked.isEmpty()) {
      return;
    }
    asked.forEach(number -> before.put(number, new TreeMap<>()));
    memory.pairs(asked, (a, b, score) -> before.get(a).put(b, score));
  }

  /** The pairs of a mention as they are now. */
  private Map<Long, Double> after(long number) {
    Map<Long, Double> pairs =
        new TreeMap<>(before.get(number) == null ? Map.of() : before.get(number));
    pairs.keySet().removeAll(gone);
    pairs.keySet().removeAll(lost.getOrDefault(number, Set.of()));
    pairs.putAll(added.getOrDefault(number, Map.of()));
    return pairs;
  }

  // ---- who is around

  /** Takes in the mentions of the reports of some mentions, and all of their clusters. */
  private void around(Set<Long> numbers) {
    Set<Long> old = new TreeSet<>();
    for (long number : numbers) {
      old.addAll(siblings(number));
    }
    takeIn(old);
  }

  private Set<Long> siblings(long number) {
    String id = mentions.get(number).reportId;
    loadReports(Set.of(id));
    return ofReport.get(id);
  }

  private void loadReports(Collection<String> ids) {
    Set<String> asked = new TreeSet<>(ids);
    asked.removeAll(ofReport.keySet());
    if (asked.isEmpty()) {
      return;
    }
    asked.forEach(id -> ofReport.put(id, new TreeSet<>()));
    memory.reports(asked, (id, mention) -> ofReport.get(id).add(mention));
  }

  /** Takes in mentions with all of their clusters. */
  private void takeIn(Collection<Long> numbers) {
    Set<Long> asked = new TreeSet<>(numbers);
    asked.removeAll(fresh);
    asked.removeAll(around);
    if (!asked.isEmpty()) {
      memory.clusters(
          asked,
          (name, mention) -> {
            clustersBefore.computeIfAbsent(name, key -> new TreeSet<>()).add(mention);
            around.add(mention);
          });
    }
  }

  /** Puts together who is around until nobody else can be concerned. */
  private Putting settle() {
    while (true) {
      load(around);
      Set<String> reports = new TreeSet<>();
      around.forEach(number -> reports.add(mentions.get(number).reportId));
      loadReports(reports);
      Set<Long> company = new TreeSet<>(around);
      reports.forEach(id -> company.addAll(ofReport.get(id)));
      load(company);
      loadPairs(company);
      Putting was = new Putting(company, false);
      Putting is = new Putting(company, true);
      check(was);
      Set<Long> more = is.reached(was);
      more.removeAll(around);
      if (more.isEmpty()) {
        return is;
      }
      takeIn(more);
    }
  }

  private void check(Putting was) {
    Set<Set<Long>> found = new HashSet<>(was.clusters());
    if (!found.equals(new HashSet<>(clustersBefore.values()))) {
      throw new IllegalStateException("what is kept of the linking does not agree with itself");
    }
  }

  private static final Comparator<Features> ORDER =
      Comparator.comparing((Features f) -> f.reportId).thenComparingInt(f -> f.position);

  /** Clusters of those around. */
  private final class Putting {
    private final boolean now;
    private final List<Long> numbers = new ArrayList<>();
    private final List<Features> list = new ArrayList<>();
    private final Agglomeration result;

    /**
     * @param company those around and the other mentions of their reports
     */
    Putting(Set<Long> company, boolean now) {
      this.now = now;
      for (long number : company) {
        if (!(now ? gone : fresh).contains(number)) {
          numbers.add(number);
        }
      }
      numbers.sort(Comparator.comparing(mentions::get, ORDER));
      Map<Long, Integer> index = new HashMap<>();
      boolean[] active = new boolean[numbers.size()];
      for (int i = 0; i < active.length; i++) {
        index.put(numbers.get(i), i);
        active[i] = around.contains(numbers.get(i));
        list.add(mentions.get(numbers.get(i)));
      }
      long[] pairs = new long[64];
      double[] pairScores = new double[64];
      int n = 0;
      for (int i = 0; i < active.length; i++) {
        Map<Integer, Double> later = new TreeMap<>();
        for (Map.Entry<Long, Double> pair : pairs(numbers.get(i)).entrySet()) {
          Integer other = index.get(pair.getKey());
          if (other != null && other > i) {
            later.put(other, pair.getValue());
          }
        }
        for (Map.Entry<Integer, Double> pair : later.entrySet()) {
          if (n == pairs.length) {
            pairs = Arrays.copyOf(pairs, 2 * n);
            pairScores = Arrays.copyOf(pairScores, 2 * n);
          }
          pairs[n] = (long) i << 32 | pair.getKey();
          pairScores[n++] = pair.getValue();
        }
      }
      result =
          Agglomeration.of(
              list, scores, active, Arrays.copyOf(pairs, n), Arrays.copyOf(pairScores, n));
    }

    private Map<Long, Double> pairs(long number) {
      return now ? after(number) : before.getOrDefault(number, Map.of());
    }

    List<Set<Long>> clusters() {
      List<Set<Long>> clusters = new ArrayList<>();
      for (int[] members : result.clusters()) {
        Set<Long> cluster = new TreeSet<>();
        for (int member : members) {
          cluster.add(numbers.get(member));
        }
        clusters.add(cluster);
      }
      return clusters;
    }

    /** Everybody outside who has a pair with a cluster that was not there, or not for so long. */
    Set<Long> reached(Putting was) {
      Map<Object, Life> lives = was.lives();
      Set<Long> reached = new TreeSet<>();
      for (Map.Entry<Object, Life> entry : lives().entrySet()) {
        Life old = lives.get(entry.getKey());
        Life life = entry.getValue();
        if (old == null || life.death < old.death || life.birth > old.birth) {
          for (int member : life.members) {
            reached.addAll(after(numbers.get(member)).keySet());
          }
        }
      }
      return reached;
    }

    /** All clusters on the way, by how they came to be. */
    private Map<Object, Life> lives() {
      Map<Object, Life> lives = new HashMap<>();
      List<Object> names = new ArrayList<>();
      for (int i = 0; i < list.size(); i++) {
        Object name = numbers.get(i);
        names.add(name);
        if (around.contains(numbers.get(i))) {
          lives.put(name, new Life(Double.POSITIVE_INFINITY, new int[] {i}));
        }
      }
      for (Agglomeration.Join join : result.joins()) {
        Object name = new Way(names.get(join.a()), names.get(join.b()));
        Life a = lives.get(names.get(join.a()));
        Life b = lives.get(names.get(join.b()));
        a.death = join.score();
        b.death = join.score();
        int[] members = Arrays.copyOf(a.members, a.members.length + b.members.length);
        System.arraycopy(b.members, 0, members, a.members.length, b.members.length);
        names.add(name);
        lives.put(name, new Life(join.score(), members));
      }
      return lives;
    }
  }

  /** How a cluster came to be; equal where it came to be in the same way. */
  private static final class Way {
    private final Object a;
    private final Object b;
    private final int hash;

    Way(Object a, Object b) {
      this.a = a;
      this.b = b;
      hash = 31 * a.hashCode() + b.hashCode() + 17;
    }

    @Override
    public int hashCode() {
      return hash;
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Way way && way.hash == hash && way.a.equals(a) && way.b.equals(b);
    }
  }

  /** From which score to which a cluster was there. */
  private static final class Life {
    private final double birth;
    private final int[] members;
    private double death = Double.NEGATIVE_INFINITY;

    Life(double birth, int[] members) {
      this.birth = birth;
      this.members = members;
    }
  }

  // ---- what comes out

  private List<Changed> changed(Putting now) {
    Set<Set<Long>> old = new HashSet<>(clustersBefore.values());
    List<Changed> changed = new ArrayList<>();
    for (Set<Long> cluster : now.clusters()) {
      if (old.contains(cluster)) {
        continue;
      }
      List<Features> members = new ArrayList<>();
      cluster.forEach(number -> members.add(mentions.get(number)));
      members.sort(ORDER);
      members.sort(Comparator.comparingLong(member -> member.moment));
      changed.add(
          new Changed(
              members.stream().map(member -> new Name(member.reportId, member.eventId)).toList(),
              Linker.ties(members, scores)));
    }
    return changed;
  }

  /** Whom the reports copy between which something is other than before. */
  private Map<String, String> originals(
      List<CodedReport> coming, Collection<String> leaving, Keeper keeper) {
    Map<String, int[]> runs = new TreeMap<>();
    for (CodedReport report : coming) {
      int[] own = Copies.runs(report.text().tokens());
      runs.put(report.report().id(), own);
      keeper.report(report.report().id(), Linking.bytes(own));
    }
    Set<String> ask = new TreeSet<>(leaving);
    for (Map<Long, ?> changed : List.of(added, lost)) {
      changed.keySet().forEach(number -> ask.add(mentions.get(number).reportId));
    }
    ask.removeAll(runs.keySet());
    memory.copies(ask, (id, bytes) -> runs.put(id, Linking.runs(bytes)));
    runs.keySet().removeAll(leaving);
    leaving.forEach(keeper::forgetReport);
    List<String> ids = new ArrayList<>(runs.keySet());
    loadReports(ids);
    Set<Long> theirs = new TreeSet<>();
    ids.forEach(id -> theirs.addAll(ofReport.get(id)));
    load(theirs);
    loadPairs(theirs);
    long[] moments = new long[ids.size()];
    Set<Long> pairs = new TreeSet<>();
    for (int i = 0; i < ids.size(); i++) {
      for (long number : ofReport.get(ids.get(i))) {
        moments[i] = mentions.get(number).moment;
        for (Map.Entry<Long, Double> pair : after(number).entrySet()) {
          Features other = pair.getValue() > 0 ? mentions.get(pair.getKey()) : null;
          int j = other == null ? -1 : ids.indexOf(other.reportId);
          if (j > i && Copies.alike(runs.get(ids.get(i)), runs.get(ids.get(j)))) {
            pairs.add((long) i << 32 | j);
          }
        }
      }
    }
    int[] originals =
        Copies.originals(pairs.stream().mapToLong(Long::longValue).toArray(), moments);
    Map<String, String> found = new TreeMap<>();
    for (int i = 0; i < originals.length; i++) {
      found.put(ids.get(i), originals[i] < 0 ? null : ids.get(originals[i]));
    }
    return found;
  }

  private void keep(Keeper keeper) {
    for (long number : fresh) {
      Linking.keep(mentions.get(number), number, keeper);
    }
    added.forEach((a, others) -> others.forEach((b, score) -> keeper.pair(a, b, score)));
    lost.forEach((a, others) -> others.forEach(b -> keeper.forgetPair(a, b)));
    loadPairs(gone);
    for (long number : gone) {
      Set<Long> keys = keysOf(Set.of(number), Set.of());
      keeper.forgetMention(number, keys, before.get(number).keySet());
    }
  }
}
