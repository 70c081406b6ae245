package org.isnad.linking;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What people have decided about which mentions tell of one event, put on top of what the linker
 * says. A decision holds for the mentions that it names, and for nothing else: clusters that no
 * decision names stay as they are, so that the result for some of them does not depend on the rest.
 *
 * <p>Of decisions that contradict each other the later holds, and all hold against the linker. A
 * cluster that is divided keeps each mention that no decision names with the part that it is closer
 * to, by the average score within the cluster.
 */
public final class Constraints {
  /** A mention, by its report and its event there. */
  public record Ref(String reportId, String eventId) {}

  /**
   * @param rank the later of two that contradict each other has the greater one and holds
   * @param together whether the two are of one event, or of two
   */
  public record Constraint(long rank, boolean together, Ref a, Ref b) {}

  private final Map<Ref, EventMention> mentions = new HashMap<>();
  private final Map<Ref, Ref> parent = new HashMap<>();
  private final Map<Ref, Set<Ref>> apart = new HashMap<>();

  private Constraints() {}

  /**
   * @param clusters what the linker says
   * @param constraints in any order; those that name a mention that is not there are left out
   * @return the clusters with the constraints put on them, in the order of the first mention's
   *     report id; those that are as they were are the same objects, the others have no ties
   */
  public static List<Cluster> apply(List<Cluster> clusters, List<Constraint> constraints) {
    if (constraints.isEmpty()) {
      return clusters;
    }
    Constraints work = new Constraints();
    for (Cluster cluster : clusters) {
      for (EventMention mention : cluster.mentions()) {
        work.mentions.put(ref(mention), mention);
      }
    }
    return work.run(clusters, constraints);
  }

  private List<Cluster> run(List<Cluster> clusters, List<Constraint> constraints) {
    List<Constraint> known = new ArrayList<>();
    for (Constraint constraint : constraints) {
      if (mentions.containsKey(constraint.a) && mentions.containsKey(constraint.b)) {
        known.add(constraint);
      }
    }
    known.sort(
        Comparator.comparingLong((Constraint c) -> -c.rank)
            .thenComparing(c -> !c.together)
            .thenComparing(c -> c.a, Constraints::compare)
            .thenComparing(c -> c.b, Constraints::compare));
    for (Constraint constraint : known) {
      decide(constraint);
    }
    Set<Ref> named = new HashSet<>(parent.keySet());
    List<Cluster> sorted = new ArrayList<>(clusters);
    sorted.sort(Comparator.comparing(Constraints::first, Linker.ORDER));
    for (Cluster cluster : sorted) {
      divide(cluster, named);
    }
    return collect(sorted);
  }

  private void decide(Constraint constraint) {
    Ref a = find(constraint.a);
    Ref b = find(constraint.b);
    if (constraint.together) {
      if (!apart(a, b)) {
        unite(a, b);
      }
    } else if (!a.equals(b)) {
      apart.computeIfAbsent(a, key -> new HashSet<>()).add(b);
      apart.computeIfAbsent(b, key -> new HashSet<>()).add(a);
    }
  }

  /** Keeps the mentions of a cluster together as far as the decisions let it. */
  private void divide(Cluster cluster, Set<Ref> named) {
    List<EventMention> members = new ArrayList<>(cluster.mentions());
    members.sort(Linker.ORDER);
    Map<Ref, List<Ref>> groups = new LinkedHashMap<>();
    List<Ref> free = new ArrayList<>();
    for (EventMention member : members) {
      Ref ref = ref(member);
      if (named.contains(ref)) {
        groups.computeIfAbsent(find(ref), key -> new ArrayList<>()).add(ref);
      } else {
        free.add(ref);
      }
    }
    if (groups.isEmpty()) {
      return;
    }
    List<List<Ref>> ordered = new ArrayList<>(groups.values());
    // Those that must not be with another of the cluster are the cores of its parts.
    ordered.sort(Comparator.comparing(group -> !contradicted(group, ordered)));
    Closeness closeness = null;
    List<List<Ref>> parts = new ArrayList<>();
    for (List<Ref> group : ordered) {
      List<List<Ref>> possible = new ArrayList<>();
      for (List<Ref> part : parts) {
        if (!apart(find(part.get(0)), find(group.get(0)))) {
          possible.add(part);
        }
      }
      if (possible.isEmpty()) {
        parts.add(new ArrayList<>(group));
        continue;
      }
      closeness = possible.size() > 1 && closeness == null ? new Closeness(members) : closeness;
      List<Ref> part = possible.size() == 1 ? possible.get(0) : closeness.closest(group, possible);
      unite(find(part.get(0)), find(group.get(0)));
      part.addAll(group);
    }
    List<List<Ref>> cores = parts.stream().map(part -> List.copyOf(part)).toList();
    for (Ref mention : free) {
      closeness = parts.size() > 1 && closeness == null ? new Closeness(members) : closeness;
      List<Ref> part =
          parts.size() == 1 ? cores.get(0) : closeness.closest(List.of(mention), cores);
      unite(find(part.get(0)), find(mention));
    }
  }

  private boolean contradicted(List<Ref> group, List<List<Ref>> groups) {
    Ref root = find(group.get(0));
    return groups.stream().anyMatch(other -> apart(root, find(other.get(0))));
  }

  private List<Cluster> collect(List<Cluster> clusters) {
    Map<String, String> copies = new HashMap<>();
    Map<Ref, Set<Ref>> groups = new LinkedHashMap<>();
    Map<Ref, Cluster> first = new HashMap<>();
    for (Cluster cluster : clusters) {
      // The mentions of an untouched cluster have no root of their own.
      Ref whole = ref(cluster.mentions().get(0));
      boolean touched = parent.containsKey(whole);
      for (EventMention mention : cluster.mentions()) {
        Ref ref = ref(mention);
        Ref root = touched ? find(ref) : whole;
        groups.computeIfAbsent(root, key -> new LinkedHashSet<>()).add(ref);
        first.putIfAbsent(root, cluster);
      }
      copies.putAll(cluster.copies());
    }
    List<Cluster> result = new ArrayList<>();
    for (Map.Entry<Ref, Set<Ref>> group : groups.entrySet()) {
      Cluster cluster = first.get(group.getKey());
      boolean same =
          group.getValue().size() == cluster.mentions().size()
              && cluster.mentions().stream().allMatch(m -> group.getValue().contains(ref(m)));
      result.add(same ? cluster : cluster(group.getValue(), copies));
    }
    result.sort(Comparator.comparing(Constraints::first, Linker.ORDER));
    return result;
  }

  private Cluster cluster(Set<Ref> members, Map<String, String> copies) {
    return Cluster.of(members.stream().map(mentions::get).toList(), copies);
  }

  private static EventMention first(Cluster cluster) {
    return cluster.mentions().stream().min(Linker.ORDER).orElseThrow();
  }

  private boolean apart(Ref a, Ref b) {
    return apart.getOrDefault(a, Set.of()).contains(b);
  }

  private Ref find(Ref ref) {
    Ref root = ref;
    for (Ref up = parent.putIfAbsent(root, root); up != null && !up.equals(root); ) {
      root = up;
      up = parent.get(root);
    }
    parent.put(ref, root);
    return root;
  }

  private void unite(Ref a, Ref b) {
    if (a.equals(b)) {
      return;
    }
    boolean before = compare(a, b) < 0;
    Ref root = before ? a : b;
    Ref other = before ? b : a;
    parent.put(other, root);
    for (Ref enemy : apart.getOrDefault(other, Set.of())) {
      apart.get(enemy).remove(other);
      apart.get(enemy).add(root);
      apart.computeIfAbsent(root, key -> new HashSet<>()).add(enemy);
    }
    apart.remove(other);
  }

  private static Ref ref(EventMention mention) {
    return new Ref(mention.reportId(), mention.event().id());
  }

  private static int compare(Ref a, Ref b) {
    int order = a.reportId.compareTo(b.reportId);
    return order != 0 ? order : a.eventId.compareTo(b.eventId);
  }

  /** How close mentions of one cluster are to each other, seen from within the cluster. */
  private static final class Closeness {
    private final Map<Ref, Features> features = new HashMap<>();
    private final PairScore scores;

    Closeness(List<EventMention> members) {
      Map<String, Integer> reports = new HashMap<>();
      List<Features> all = new ArrayList<>();
      for (EventMention member : members) {
        Integer report = reports.computeIfAbsent(member.reportId(), key -> reports.size());
        Features found = new Features(member, report, Features.OPEN);
        all.add(found);
        features.put(ref(member), found);
      }
      scores = new PairScore(all);
    }

    /** The part with the highest average score; of equals the first. */
    List<Ref> closest(List<Ref> group, List<List<Ref>> parts) {
      List<Ref> best = parts.get(0);
      double highest = Double.NEGATIVE_INFINITY;
      for (List<Ref> part : parts) {
        double sum = 0;
        int pairs = 0;
        for (Ref a : group) {
          for (Ref b : part) {
            Features x = features.get(a);
            Features y = features.get(b);
            if (x != null && y != null) {
              sum += x.report == y.report ? PairScore.sameReport(x, y) : scores.of(x, y);
              pairs++;
            }
          }
        }
        if (pairs > 0 && sum / pairs > highest) {
          highest = sum / pairs;
          best = part;
        }
      }
      return best;
    }
  }
}
