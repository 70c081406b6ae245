/**
 * How much work a draft leaves: the fewest edits that turn what the program coded into what careful
 * reading coded. {@link org.isnad.effort.EditModel} says what one edit is.
 *
 * <p>Knows no stage of a report's path, only what the path puts out: it reads the JSON lines of
 * {@code isnad code} and a file of annotated reports.
 */
package org.isnad.effort;
