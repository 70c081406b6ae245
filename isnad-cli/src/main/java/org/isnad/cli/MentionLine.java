package org.isnad.cli;

import java.util.Map;
import org.isnad.export.JsonOut;

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
    int line) {

  /** One JSON object (codebook, section 8). */
  byte[] json() {
    return JsonOut.line(
        out -> {
          out.string("layer", layer).string("text", text).number("begin", begin).number("end", end);
          fields.forEach(out::value);
          out.string("reportId", reportId);
          if (line > 0) {
            out.number("line", line);
          }
        });
  }
}
