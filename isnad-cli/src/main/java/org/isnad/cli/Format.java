package org.isnad.cli;

/** How results are written. */
enum Format {
  json,
  table
}
