package org.isnad.server;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.isnad.store.Change;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Service;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * Tells browsers what happens, as server-sent events: {@code job} with the progress of a job,
 * {@code change} with what changed in the record, whoever changed it.
 */
@Service
class Feed implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Feed.class);
  private static final int MOST_LISTENERS = 200;
  private static final int LOOK_SECONDS = 2;
  private static final int BEATS = 7;

  /** Beyond so many at a time, only that much has changed is told. */
  private static final int MOST_CHANGES = 200;

  private final Catalogue catalogue;
  private final Set<SseEmitter> listeners = ConcurrentHashMap.newKeySet();
  private final ScheduledExecutorService clock =
      Executors.newSingleThreadScheduledExecutor(
          task -> {
            Thread thread = new Thread(task, "feed");
            thread.setDaemon(true);
            return thread;
          });
  private int looks;

  Feed(Catalogue catalogue) {
    this.catalogue = catalogue;
    clock.scheduleWithFixedDelay(this::look, LOOK_SECONDS, LOOK_SECONDS, TimeUnit.SECONDS);
  }

  /**
   * @param eventId null where very many changed at once
   */
  record Changed(String eventId, String kind, String by, String at, long seq) {}

  SseEmitter listen() {
    if (listeners.size() >= MOST_LISTENERS) {
      throw ApiException.of(HttpStatus.SERVICE_UNAVAILABLE, "busy", "too many are listening");
    }
    SseEmitter emitter = new SseEmitter(0L);
    emitter.onCompletion(() -> listeners.remove(emitter));
    emitter.onError(e -> listeners.remove(emitter));
    emitter.onTimeout(() -> listeners.remove(emitter));
    listeners.add(emitter);
    // Says at once that it is there.
    send(emitter, SseEmitter.event().comment("isnad").reconnectTime(2000));
    return emitter;
  }

  void job(Job.Progress progress) {
    tell("job", progress);
  }

  /** Takes up and tells what was written to the record. */
  synchronized void refresh() {
    List<Change> changes = catalogue.refresh();
    if (changes.size() > MOST_CHANGES) {
      Change last = changes.get(changes.size() - 1);
      tell("change", new Changed(null, "many", null, last.at(), last.seq()));
      return;
    }
    for (Change change : changes) {
      tell(
          "change",
          new Changed(change.eventId(), change.kind(), change.by(), change.at(), change.seq()));
    }
  }

  private void look() {
    try {
      refresh();
      looks++;
      if (looks % BEATS == 0) {
        for (SseEmitter listener : listeners) {
          send(listener, SseEmitter.event().comment("beat"));
        }
      }
    } catch (RuntimeException | Error e) {
      // The next look may find the record again.
      LOG.warn("the record cannot be read", e);
    }
  }

  private void tell(String name, Object data) {
    for (SseEmitter listener : listeners) {
      send(listener, SseEmitter.event().name(name).data(data, MediaType.APPLICATION_JSON));
    }
  }

  private void send(SseEmitter listener, SseEmitter.SseEventBuilder event) {
    try {
      listener.send(event);
    } catch (IOException | IllegalStateException e) {
      listeners.remove(listener);
    }
  }

  @Override
  public void close() {
    clock.shutdownNow();
    listeners.forEach(SseEmitter::complete);
  }
}
