package org.isnad.quantity;

/** How firmly a text states a figure; the names are those of the claims' qualifiers. */
public enum Hedge {
  EXACT,
  AT_LEAST,
  AT_MOST,
  ABOUT,
  RANGE,
  VAGUE
}
