package org.isnad.place;

/**
 * A place in the text.
 *
 * @param firstToken first token of the name, without the word for its kind
 * @param endToken token after the last
 * @param place what it names
 * @param kind word before it («inside», «near», «direction», «facility»), or empty
 * @param demonym true where it is an adjective of the country («سورية»), which is no place of an
 *     event but tells which country is talked of
 * @param dateline true where it only says where the report was written
 */
public record PlaceMention(
    int firstToken, int endToken, Place place, String kind, boolean demonym, boolean dateline) {}
