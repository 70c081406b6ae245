package org.isnad.attribution;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.isnad.lexicon.Layer;
import org.isnad.lexicon.Lexicon;
import org.isnad.lexicon.LexiconFile;
import org.isnad.lexicon.LexiconFile.Row;
import org.isnad.lexicon.Matches;
import org.isnad.place.PlaceMention;
import org.isnad.text.Text;
import org.isnad.time.TimeMention;

/**
 * Finds who tells what: «قال متحدث إن …», «…، وفق وزارة الصحة», «نقلت وكالة عن مصدر قوله», «وأضاف
 * أن …». Each attribution covers the words that are told; words that none covers are the report's
 * own.
 */
public final class AttributionTagger {
  private final Particles particles;

  private AttributionTagger(Particles particles) {
    this.particles = particles;
  }

  /**
   * Reads the lexicons of tellers and of words of telling into a builder.
   *
   * @param overlay folder of the user's own lexicons, or null
   * @throws org.isnad.lexicon.LexiconException where a file breaks its schema
   */
  public static AttributionTagger register(Lexicon.Builder builder, Path overlay) {
    for (Row row : LexiconFile.read("attribution/reporting.tsv", overlay, "use", "forms")) {
      builder.add(Layer.REPORTING, new Reporting(row.require("use")), row.list("forms"));
    }
    for (Row row : LexiconFile.read("attribution/sources.tsv", overlay, "id", "kind", "forms")) {
      builder.add(
          Layer.SOURCE,
          new Source(
              row.require("id"),
              row.require("name"),
              row.require("kind"),
              row.get("openEnd").equals("y")),
          row.list("forms"));
    }
    return new AttributionTagger(Particles.read(overlay));
  }

  /**
   * The attributions of a text, sentence by sentence.
   *
   * @param matches what the lexicons found in the text, the two of {@link #register} among them
   * @param times times in the text
   * @param places places in the text
   */
  public List<Attribution> tag(
      Text text, Matches matches, List<TimeMention> times, List<PlaceMention> places) {
    List<Attribution> found = new ArrayList<>();
    if (matches.count(Layer.REPORTING) == 0 && matches.count(Layer.SOURCE) == 0) {
      return found;
    }
    Page page = new Page(text, matches, times, places, particles);
    NameReader names = new NameReader(page);
    ToldFinder told = new ToldFinder(page, names);
    Speakers speakers = new Speakers(page);
    OpenSpeech speech = new OpenSpeech(page);
    for (int s = 0; s < page.tokens.sentences(); s++) {
      speakers.beginSentence();
      SentenceReader sentence = new SentenceReader(page, names, told, speakers, s);
      read(sentence);
      found.addAll(Chaining.of(sentence.found));
      if (!sentence.found.isEmpty() && !last(sentence).chain().isEmpty()) {
        speech.continueFrom(last(sentence), s, found);
      }
    }
    Attribution whole = Statement.of(page.tokens, matches);
    if (whole != null) {
      found.add(whole);
    }
    return found;
  }

  private static Attribution last(SentenceReader sentence) {
    return sentence.found.get(sentence.found.size() - 1);
  }

  private static void read(SentenceReader sentence) {
    VerbReader verbs = new VerbReader(sentence);
    AccordReader accords = new AccordReader(sentence);
    NounReader nouns = new NounReader(sentence);
    nouns.heading();
    Page page = sentence.page;
    int i = sentence.start;
    while (i < sentence.end) {
      Reporting cue = page.reporting(i);
      if (cue == null) {
        i++;
        continue;
      }
      int after = page.matches.end(page.matches.at(Layer.REPORTING, i));
      int next = i + 1;
      switch (cue.use()) {
        case "accord", "quoting" -> next = accords.read(i, after, false);
        case "manner" -> next = Math.max(i + 1, accords.read(i, after, true));
        case "contain" -> nouns.contain(i, after);
        case "verbal" -> nouns.verbal(i, after);
        case "issue" -> nouns.issue(i, after);
        case "aside" -> nouns.aside(i, after);
        default -> {
          if (cue.isVerb()) {
            verbs.read(i, after, cue);
          }
        }
      }
      i = Math.max(next, i + 1);
    }
  }
}
