package org.isnad.server;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** A filter with a slip in its name would quietly find too much, so unknown names are refused. */
final class KnownParameters {
  private static final Map<Class<?>, Set<String>> COMPONENTS = new ConcurrentHashMap<>();

  private KnownParameters() {}

  static void check(HttpServletRequest request, Class<? extends Record> filter, String... more) {
    Set<String> known = COMPONENTS.computeIfAbsent(filter, KnownParameters::components);
    for (String name : request.getParameterMap().keySet()) {
      if (!known.contains(name) && !List.of(more).contains(name)) {
        throw ApiException.wrong(
            name.length() > 40 ? name.substring(0, 40) : name, "there is no such parameter");
      }
    }
  }

  private static Set<String> components(Class<?> filter) {
    return Arrays.stream(filter.getRecordComponents())
        .map(RecordComponent::getName)
        .collect(Collectors.toUnmodifiableSet());
  }
}
