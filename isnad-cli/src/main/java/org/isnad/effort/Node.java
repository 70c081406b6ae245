package org.isnad.effort;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * A JSON value that knows where it stands. What is missing is taken as null; what has the wrong
 * kind is a {@link Wrong} that names the place.
 */
final class Node {
  private final JsonNode json;
  private final String path;

  private Node(JsonNode json, String path) {
    this.json = json;
    this.path = path;
  }

  static Node root(JsonNode json) {
    return new Node(json, "");
  }

  /** The object under a name, or null. */
  Node object(String name) {
    Node node = get(name);
    return node.isNull() ? null : node.asObject();
  }

  /** The elements of the array under a name; none where it is missing. */
  List<Node> list(String name) {
    Node node = get(name);
    return node.isNull() ? List.of() : node.elements();
  }

  List<Node> elements() {
    check(json.isArray(), "an array");
    List<Node> nodes = new ArrayList<>();
    for (int i = 0; i < json.size(); i++) {
      nodes.add(new Node(json.get(i), path + "[" + i + "]"));
    }
    return nodes;
  }

  Node asObject() {
    check(json.isObject(), "an object");
    return this;
  }

  boolean isArray() {
    return json.isArray();
  }

  boolean isText() {
    return json.isTextual();
  }

  String text() {
    check(json.isTextual(), "a string");
    return json.textValue();
  }

  String text(String name) {
    return orNull(name, Node::text);
  }

  String text(String name, String otherwise) {
    String text = text(name);
    return text == null ? otherwise : text;
  }

  String requiredText(String name) {
    return get(name).text();
  }

  Integer integer(String name) {
    return orNull(
        name,
        node -> {
          node.check(node.json.isIntegralNumber() && node.json.canConvertToInt(), "a whole number");
          return node.json.intValue();
        });
  }

  Double number(String name) {
    return orNull(
        name,
        node -> {
          node.check(node.json.isNumber(), "a number");
          return node.json.doubleValue();
        });
  }

  LocalDate day(String name) {
    return orNull(
        name,
        node -> {
          try {
            return LocalDate.parse(node.text());
          } catch (DateTimeParseException e) {
            throw node.wrong("a day such as 2022-01-23");
          }
        });
  }

  private <T> T orNull(String name, Function<Node, T> value) {
    Node node = get(name);
    return node.isNull() ? null : value.apply(node);
  }

  private Node get(String name) {
    return new Node(json.path(name), path.isEmpty() ? name : path + "." + name);
  }

  private boolean isNull() {
    return json.isNull() || json.isMissingNode();
  }

  private void check(boolean right, String expected) {
    if (!right) {
      throw wrong(expected);
    }
  }

  private Wrong wrong(String expected) {
    String what = path.isEmpty() ? "it" : path;
    return new Wrong(json.isMissingNode() ? what + " is missing" : what + " is not " + expected);
  }

  /** A value of the wrong kind; the message names it. */
  static final class Wrong extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Wrong(String message) {
      super(message);
    }
  }
}
