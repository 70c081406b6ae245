package org.isnad.server;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A filter with a slip in its name would quietly find too much, so unknown names are refused. */
final class KnownParameters {
  private KnownParameters() {}

  static void check(HttpServletRequest request, Class<? extends Record> filter, String... more) {
    Set<String> known = new HashSet<>(List.of(more));
    Arrays.stream(filter.getRecordComponents()).map(RecordComponent::getName).forEach(known::add);
    for (String name : request.getParameterMap().keySet()) {
      if (!known.contains(name)) {
        throw ApiException.wrong(
            name.length() > 40 ? name.substring(0, 40) : name, "there is no such parameter");
      }
    }
  }
}
