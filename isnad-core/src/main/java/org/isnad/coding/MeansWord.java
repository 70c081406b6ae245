package org.isnad.coding;

/** A word for what an attack is made with. */
record MeansWord(Means means) {}
