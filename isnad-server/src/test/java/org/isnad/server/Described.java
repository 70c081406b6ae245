package org.isnad.server;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * One route as the OpenAPI document describes it.
 *
 * @param method GET, POST, …
 * @param path with its variables in braces
 * @param operation what the document says of it
 */
record Described(String method, String path, JsonNode operation) {
  /** Every route of a document, in its order. */
  static List<Described> in(JsonNode document) {
    List<Described> routes = new ArrayList<>();
    for (var path : document.path("paths").properties()) {
      for (var method : path.getValue().properties()) {
        routes.add(
            new Described(
                method.getKey().toUpperCase(Locale.ROOT), path.getKey(), method.getValue()));
      }
    }
    return routes;
  }
}
