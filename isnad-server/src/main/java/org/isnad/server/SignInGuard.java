package org.isnad.server;

import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Slows down who guesses passwords: after some failures a name, and an address, must wait, twice as
 * long after each further one.
 */
final class SignInGuard {
  private static final int FREE = 5;
  private static final Duration FIRST_WAIT = Duration.ofSeconds(2);
  private static final Duration LONGEST_WAIT = Duration.ofMinutes(15);
  private static final int REMEMBERED = 10_000;

  private final Clock clock;
  private final Map<String, Failures> failures =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Failures> eldest) {
          return size() > REMEMBERED;
        }
      };

  private record Failures(int count, long until) {}

  SignInGuard(Clock clock) {
    this.clock = clock;
  }

  /** Seconds to wait before the next attempt; 0 where it may be made. */
  synchronized long wait(String name, String address) {
    long now = clock.millis();
    long until = Math.max(until("name " + name), until("address " + address));
    return Math.max(0, (until - now + 999) / 1000);
  }

  private long until(String key) {
    Failures known = failures.get(key);
    return known == null ? 0 : known.until();
  }

  synchronized void failed(String name, String address) {
    count("name " + name, FREE);
    // Several people may sit behind one address.
    count("address " + address, FREE * 4);
  }

  private void count(String key, int free) {
    Failures known = failures.get(key);
    int count = known == null ? 1 : known.count() + 1;
    long wait = 0;
    if (count >= free) {
      int doublings = Math.min(20, count - free);
      wait = Math.min(LONGEST_WAIT.toMillis(), FIRST_WAIT.toMillis() << doublings);
    }
    failures.put(key, new Failures(count, clock.millis() + wait));
  }

  synchronized void succeeded(String name) {
    failures.remove("name " + name);
  }
}
