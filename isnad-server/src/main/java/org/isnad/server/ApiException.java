package org.isnad.server;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.http.HttpStatus;

/** A request that cannot be done, with what is said of it to whoever asked. */
final class ApiException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final HttpStatus status;
  private final String kind;
  private final transient Map<String, Object> properties = new LinkedHashMap<>();

  private ApiException(HttpStatus status, String kind, String detail) {
    super(detail, null, false, false);
    this.status = status;
    this.kind = kind;
  }

  /** A parameter or a field of the body is wrong. */
  static ApiException wrong(String field, String detail) {
    return new ApiException(HttpStatus.BAD_REQUEST, "wrong-parameter", detail).with("field", field);
  }

  static ApiException notFound(String what, String id) {
    return new ApiException(HttpStatus.NOT_FOUND, "not-found", "there is no such " + what)
        .with("id", id);
  }

  static ApiException of(HttpStatus status, String kind, String detail) {
    return new ApiException(status, kind, detail);
  }

  /** Adds a property of the problem. */
  ApiException with(String name, Object value) {
    properties.put(name, value);
    return this;
  }

  HttpStatus status() {
    return status;
  }

  /** Last part of the problem's type. */
  String kind() {
    return kind;
  }

  Map<String, Object> properties() {
    return properties;
  }
}
