package org.isnad.cli;

import java.util.Map;

/**
 * A mention as {@code isnad annotate} prints it.
 *
 * @param fields what is particular to the layer, in the order to print; null values are printed
 * @param line number of the input line from 1, or 0 where a whole report was annotated
 */
record MentionLine(
    String layer,
    String text,
    int begin,
    int end,
    Map<String, Object> fields,
    String reportId,
    int line) {}
