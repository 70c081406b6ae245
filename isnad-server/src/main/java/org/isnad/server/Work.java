package org.isnad.server;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.isnad.store.Store;
import org.springframework.stereotype.Service;

/** How long people take over events, and how much they change. */
@Service
class Work {
  private static final int LONGEST = 4 * 60 * 60;

  private final Store store;
  private final Events events;

  Work(Store store, Events events) {
    this.store = store;
    this.events = events;
  }

  /** What was done about an event, by all together. */
  record Done(long seconds, int edits) {}

  record PerUser(String user, int events, double medianSeconds, double medianEdits) {}

  record PerEvent(String eventId, String user, long seconds, int edits) {}

  record Summary(List<PerUser> users, List<PerEvent> events) {}

  void add(String eventId, String by, Integer seconds) {
    if (seconds == null || seconds < 1 || seconds > LONGEST) {
      throw ApiException.wrong("seconds", "seconds is a number from 1 to " + LONGEST);
    }
    events.stored(eventId);
    store.addWork(eventId, by, seconds);
  }

  Summary summary() {
    Map<String, List<Store.Work>> byUser = new LinkedHashMap<>();
    List<PerEvent> perEvent = new ArrayList<>();
    for (Store.Work work : store.work(null)) {
      byUser.computeIfAbsent(work.by(), user -> new ArrayList<>()).add(work);
      perEvent.add(new PerEvent(work.eventId(), work.by(), work.seconds(), work.edits()));
    }
    List<PerUser> users = new ArrayList<>();
    byUser.forEach(
        (user, works) ->
            users.add(
                new PerUser(
                    user,
                    works.size(),
                    median(works.stream().mapToDouble(Store.Work::seconds).sorted().toArray()),
                    median(works.stream().mapToDouble(Store.Work::edits).sorted().toArray()))));
    return new Summary(users, perEvent);
  }

  static double median(double[] sorted) {
    int middle = sorted.length / 2;
    if (sorted.length == 0) {
      return 0;
    }
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }
}
