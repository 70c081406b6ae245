package org.isnad.effort;

import java.util.List;

/**
 * A report as it was annotated.
 *
 * @param split the part of the annotation it belongs to, or null
 */
record GoldReport(String id, String split, List<Event> events) {}
