package org.isnad.quantity;

/**
 * A number or amount in a text.
 *
 * @param firstToken first token of the whole expression, its hedges included
 * @param endToken token after the last; a hedge after the noun («12 شخصا على الأقل») takes the noun
 *     into the expression
 * @param begin UTF-16 offset in the cleaned text of the first token
 * @param end UTF-16 offset after the last token
 * @param low lower bound, null where there is none
 * @param high upper bound, null where there is none
 * @param qualifier how firmly it is stated
 * @param kind what the number is for
 * @param numberToken first token of the number itself
 * @param numberEnd token after the number itself (and a bracket that closes it): where a noun that
 *     follows begins
 * @param nounBefore true where what is counted stands before the number («المهاجمين الأربعة»، «شخصا
 *     واحدا»)
 */
public record Quantity(
    int firstToken,
    int endToken,
    int begin,
    int end,
    Long low,
    Long high,
    Hedge qualifier,
    Kind kind,
    int numberToken,
    int numberEnd,
    boolean nounBefore) {

  Quantity withKind(Kind other) {
    return new Quantity(
        firstToken,
        endToken,
        begin,
        end,
        low,
        high,
        qualifier,
        other,
        numberToken,
        numberEnd,
        nounBefore);
  }

  Quantity atLeast() {
    return new Quantity(
        firstToken,
        endToken,
        begin,
        end,
        low,
        null,
        Hedge.AT_LEAST,
        kind,
        numberToken,
        numberEnd,
        nounBefore);
  }
}
