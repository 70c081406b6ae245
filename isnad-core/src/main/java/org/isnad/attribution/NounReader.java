package org.isnad.attribution;

import java.util.List;
import org.isnad.attribution.NameReader.Reach;

/**
 * Tellers without a finite verb of telling: «الجيش: مقتل», «جاء في بيان للوزارة أن», «إعلان الجيش
 * مقتل», «في حصيلة للمرصد», «…، مضيفا أن».
 */
final class NounReader {
  private static final int HEADING = 8;
  private static final int NEAR = 8;

  private final SentenceReader in;
  private final Page page;

  NounReader(SentenceReader in) {
    this.in = in;
    this.page = in.page;
  }

  /** «الجيش: مقتل …» at the start of a headline; a place before the colon tells nothing. */
  void heading() {
    for (int i = in.start + 1; i < Math.min(in.end, in.start + HEADING); i++) {
      if (page.isColon(i)) {
        Teller teller = in.names.read(in.start, i, Reach.KNOWN, false);
        if (teller != null && teller.endToken() == i && page.reporting(in.start) == null) {
          in.spoken(i + 1, in.end, in.chain(null, teller, null), i, false, false);
        }
        return;
      }
    }
  }

  /** «جاء في بيان للجيش أن». */
  void contain(int cue, int after) {
    Teller teller = in.names.read(after, in.end, Reach.KNOWN, true);
    if (teller == null) {
      return;
    }
    Told told = in.told.find(teller.endToken(), in.end, in.end, false);
    if (told.isTold() && told.certain()) {
      in.spoken(told.from(), in.end, in.chain(null, teller, null), cue, false, false);
    }
  }

  /** «بعد إعلان الجيش مقتل». */
  void verbal(int cue, int after) {
    Teller teller = in.names.read(after, in.end, Reach.KNOWN, false);
    if (teller == null) {
      return;
    }
    Told told = in.told.find(teller.endToken(), in.end, NEAR, false);
    if (told.isTold()) {
      in.spoken(told.from(), in.end, in.chain(null, teller, null), cue, false, false);
    }
  }

  /** «…، في حصيلة جديدة للمرصد», «في بيان للوزارة، …». */
  void issue(int cue, int after) {
    if (!page.has(cue - 1, Particle.IN)) {
      return;
    }
    for (Attribution earlier : in.found) {
      if (!earlier.carried() && earlier.cueToken() < cue) {
        return; // «قال الجيش في بيان»: the teller is known already
      }
    }
    Source paper = page.source(cue);
    if (paper == null || !paper.isDocument() && !paper.isTally()) {
      return;
    }
    Teller teller = in.names.read(cue, in.end, Reach.KNOWN, true);
    if (teller == null || teller.source() != null && teller.source().isDocument()) {
      return;
    }
    boolean trailing = in.closes(teller.endToken());
    boolean leading = cue - in.start <= 3;
    if (trailing || leading) {
      List<Teller> chain = in.chain(null, teller, null);
      int from = trailing ? in.start : teller.endToken();
      int to = trailing ? cue : in.end;
      if (from < to) {
        in.found.add(new Attribution(from, to, chain, cue, false, false));
        in.speakers.cited(chain, in.sentence);
      }
    }
  }

  /** «…، مضيفا أن»: who speaks in the sentence goes on, or its subject, or who spoke last. */
  void aside(int cue, int after) {
    if (!in.told.find(after, in.end, NEAR, false).isTold()) {
      return;
    }
    Attribution latest = null;
    for (Attribution earlier : in.found) {
      if (earlier.cueToken() < cue && !earlier.accusing() && !earlier.chain().isEmpty()) {
        latest = earlier;
      }
    }
    if (latest != null) {
      in.spoken(after, in.end, latest.chain(), cue, false, true);
      return;
    }
    Teller subject = in.subject(cue);
    if (subject != null) {
      in.spoken(after, in.end, in.chain(null, subject, null), cue, false, false);
      return;
    }
    List<Teller> last = in.speakers.last(in.sentence);
    if (in.speakers.silence(in.sentence) <= 1) {
      in.spoken(after, in.end, last, cue, false, true);
    }
  }
}
