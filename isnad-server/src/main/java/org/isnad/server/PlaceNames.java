package org.isnad.server;

import org.isnad.coding.PlaceValue;

/** English names of places, where the gazetteer has one. */
final class PlaceNames {
  private PlaceNames() {}

  static String english(PlaceValue place) {
    return null;
  }
}
