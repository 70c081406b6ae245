package org.isnad.boilerplate;

/**
 * A stretch of a text that the page put there and the report does not tell: whole lines, or the end
 * of one.
 *
 * @param kind what it is there for
 * @param begin UTF-16 offset in the cleaned text
 * @param end UTF-16 offset after it
 * @param firstToken its first token
 * @param endToken the token after its last
 */
public record Boilerplate(BoilerplateKind kind, int begin, int end, int firstToken, int endToken) {}
