package org.isnad.coding;

/** Receives the features of one case, of which a name may come several times and adds up. */
interface FeatureSink {
  void add(String name, double value);
}
