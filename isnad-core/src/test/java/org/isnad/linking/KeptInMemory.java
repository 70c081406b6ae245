package org.isnad.linking;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.isnad.coding.CodedReport;

/** What a store keeps of linking, in memory. */
final class KeptInMemory implements LinkMemory, LocalLinker.Keeper {
  private record Row(long key, int place, int type, long mention) {}

  private final Map<Long, byte[]> features = new TreeMap<>();
  private final Map<Long, LocalLinker.Name> names = new TreeMap<>();
  private final Map<Long, List<Row>> blocks = new HashMap<>();
  private final Map<Long, Map<Long, Double>> pairs = new HashMap<>();
  private final Map<String, byte[]> runs = new TreeMap<>();
  private final Map<LocalLinker.Name, Long> numbers = new HashMap<>();
  private final Map<Long, Set<Long>> clusterOf = new HashMap<>();
  private final Map<String, String> originals = new TreeMap<>();
  private long next;

  KeptInMemory(List<CodedReport> reports) {
    Linking linking = Linker.linkAll(reports);
    linking.keep(this);
    for (Cluster cluster : linking.clusters()) {
      Set<Long> members = new TreeSet<>();
      cluster
          .mentions()
          .forEach(
              m -> members.add(numbers.get(new LocalLinker.Name(m.reportId(), m.event().id()))));
      members.forEach(member -> clusterOf.put(member, members));
      originals.putAll(cluster.copies());
    }
  }

  int link(List<CodedReport> coming, Collection<String> leaving) {
    LocalLinker.Outcome outcome = new LocalLinker(this).link(coming, leaving, next, this);
    for (LocalLinker.Changed changed : outcome.clusters()) {
      Set<Long> members = new TreeSet<>();
      changed.mentions().forEach(name -> members.add(numbers.get(name)));
      members.forEach(member -> clusterOf.put(member, members));
    }
    outcome
        .originals()
        .forEach(
            (id, original) -> {
              originals.remove(id);
              if (original != null) {
                originals.put(id, original);
              }
            });
    leaving.forEach(originals::remove);
    return outcome.clusters().size();
  }

  Set<Set<LocalLinker.Name>> clusters() {
    Set<Set<LocalLinker.Name>> clusters = new HashSet<>();
    for (Set<Long> members : clusterOf.values()) {
      Set<LocalLinker.Name> cluster = new HashSet<>();
      members.forEach(member -> cluster.add(names.get(member)));
      clusters.add(cluster);
    }
    return clusters;
  }

  /** Puts every mention into a cluster of its own, whatever its pairs are. */
  void confuse() {
    clusterOf.replaceAll((mention, members) -> Set.of(mention));
  }

  /** Originals of the reports that have any. */
  Map<String, String> originals() {
    return originals;
  }

  @Override
  public void mention(long number, String reportId, String eventId, byte[] bytes) {
    features.put(number, bytes);
    LocalLinker.Name name = new LocalLinker.Name(reportId, eventId);
    names.put(number, name);
    numbers.put(name, number);
    next = Math.max(next, number + 1);
  }

  @Override
  public void block(long key, int place, int type, long mention) {
    blocks.computeIfAbsent(key, k -> new ArrayList<>()).add(new Row(key, place, type, mention));
  }

  @Override
  public void pair(long mention, long other, double score) {
    pairs.computeIfAbsent(mention, key -> new TreeMap<>()).put(other, score);
  }

  @Override
  public void report(String id, byte[] bytes) {
    runs.put(id, bytes);
  }

  @Override
  public void forgetPair(long mention, long other) {
    pairs.get(mention).remove(other);
  }

  @Override
  public void forgetMention(long mention, Collection<Long> keys, Collection<Long> others) {
    features.remove(mention);
    keys.forEach(key -> blocks.get(key).removeIf(row -> row.mention == mention));
    pairs.remove(mention);
    for (long other : others) {
      if (pairs.containsKey(other)) {
        pairs.get(other).remove(mention);
      }
    }
    numbers.remove(names.remove(mention));
    clusterOf.remove(mention);
  }

  @Override
  public void forgetReport(String id) {
    runs.remove(id);
  }

  @Override
  public void blocks(Collection<Long> keys, InBlock sink) {
    for (long key : keys) {
      for (Row row : blocks.getOrDefault(key, List.of())) {
        sink.row(key, row.place, row.type, row.mention);
      }
    }
  }

  @Override
  public void mentions(Collection<Long> mentions, Mentions sink) {
    mentions.forEach(mention -> sink.row(mention, features.get(mention)));
  }

  @Override
  public void pairs(Collection<Long> mentions, Pairs sink) {
    for (long mention : mentions) {
      pairs
          .getOrDefault(mention, Map.of())
          .forEach((other, score) -> sink.row(mention, other, score));
    }
  }

  @Override
  public void clusters(Collection<Long> mentions, Groups sink) {
    Set<Set<Long>> found = new HashSet<>();
    mentions.forEach(mention -> found.add(clusterOf.get(mention)));
    for (Set<Long> cluster : found) {
      cluster.forEach(member -> sink.row(cluster.iterator().next().toString(), member));
    }
  }

  @Override
  public void reports(Collection<String> reportIds, Groups sink) {
    names.forEach(
        (mention, name) -> {
          if (reportIds.contains(name.reportId())) {
            sink.row(name.reportId(), mention);
          }
        });
  }

  @Override
  public void copies(Collection<String> reportIds, Runs sink) {
    Set<String> roots = new HashSet<>();
    reportIds.forEach(id -> roots.add(originals.getOrDefault(id, id)));
    runs.forEach(
        (id, bytes) -> {
          if (roots.contains(originals.getOrDefault(id, id))) {
            sink.row(id, bytes);
          }
        });
  }
}
