package org.isnad.ledger;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.isnad.coding.ActorValue;
import org.isnad.coding.Claim;
import org.isnad.coding.CodedEvent;
import org.isnad.coding.CodedReport;
import org.isnad.coding.Measure;
import org.isnad.ledger.Comparison.Loaded;
import org.isnad.ledger.Comparison.Naming;
import org.isnad.ledger.Comparison.Wording;
import org.isnad.linking.Cluster;
import org.isnad.linking.EventMention;
import org.isnad.text.Normalizer;
import org.isnad.text.Tokens;

/** How reports name the sides of an event, and by which words they take sides. */
final class Namings {
  private Namings() {}

  static List<Naming> of(Cluster cluster) {
    List<Naming> namings = new ArrayList<>();
    actors(cluster, "perpetrator", CodedEvent::perpetrator, namings);
    actors(cluster, "target", CodedEvent::target, namings);
    victims(cluster, namings);
    return namings;
  }

  private static void actors(
      Cluster cluster,
      String role,
      Function<CodedEvent, List<ActorValue>> slot,
      List<Naming> namings) {
    Map<String, ActorValue> actors = new LinkedHashMap<>();
    for (EventMention mention : cluster.mentions()) {
      for (ActorValue actor : slot.apply(mention.event())) {
        actors.putIfAbsent(FactBuilder.actorKey(actor), actor);
      }
    }
    for (Map.Entry<String, ActorValue> entry : actors.entrySet()) {
      List<Wording> wordings = new ArrayList<>();
      for (EventMention mention : cluster.mentions()) {
        Set<String> names = new LinkedHashSet<>();
        for (ActorValue actor : slot.apply(mention.event())) {
          if (FactBuilder.actorKey(actor).equals(entry.getKey())) {
            names.add(actor.mention());
            names.add(actor.name() == null ? actor.mention() : actor.name());
            names.addAll(actor.aliases());
          }
        }
        if (!names.isEmpty()) {
          wordings.add(wording(mention.report(), names));
        }
      }
      ActorValue actor = entry.getValue();
      // «مسلحون» names nobody; it is worth a line only where it takes sides.
      if (actor.id() == null && wordings.stream().allMatch(w -> w.loaded().isEmpty())) {
        continue;
      }
      namings.add(
          new Naming(
              role, actor.id(), actor.name() == null ? actor.mention() : actor.name(), wordings));
    }
  }

  /** Wherever the report names the actor: its words, and a loaded word just before or after. */
  private static Wording wording(CodedReport report, Set<String> names) {
    Tokens tokens = report.text().tokens();
    String cleaned = report.text().cleaned();
    Set<String> mentions = new LinkedHashSet<>();
    Set<Loaded> loaded = new LinkedHashSet<>();
    for (String name : names) {
      String[] words = Normalizer.key(name).strip().split("\\s+");
      for (int i = 0; i + words.length <= tokens.size(); i++) {
        if (!matches(tokens, i, words)) {
          continue;
        }
        int last = i + words.length - 1;
        mentions.add(cleaned.substring(tokens.begin(i), tokens.end(last)));
        for (int k = Math.max(0, i - 1); k <= Math.min(tokens.size() - 1, last + 1); k++) {
          addLoaded(tokens, cleaned, k, loaded);
        }
      }
    }
    return new Wording(report.report().id(), List.copyOf(mentions), List.copyOf(loaded));
  }

  private static boolean matches(Tokens tokens, int i, String[] words) {
    for (int k = 0; k < words.length; k++) {
      if (!tokens.keyIs(i + k, words[k]) && !(k == 0 && withProclitic(tokens, i, words[0]))) {
        return false;
      }
    }
    return true;
  }

  private static boolean withProclitic(Tokens tokens, int i, String word) {
    String key = tokens.key(i);
    return key.length() == word.length() + 1
        && "وفبلك".indexOf(key.charAt(0)) >= 0
        && key.endsWith(word);
  }

  private static void addLoaded(Tokens tokens, String cleaned, int i, Set<Loaded> loaded) {
    if (!tokens.isWord(i)) {
      return;
    }
    String word = cleaned.substring(tokens.begin(i), tokens.end(i));
    String sense = Lexicon.loaded(word);
    if (sense != null) {
      loaded.add(new Loaded(word, sense, tokens.begin(i), tokens.end(i)));
    }
  }

  /** The words of the counted («شهيدا») and the loaded words of the sentences that count them. */
  private static void victims(Cluster cluster, List<Naming> namings) {
    List<Wording> wordings = new ArrayList<>();
    for (EventMention mention : cluster.mentions()) {
      Tokens tokens = mention.report().text().tokens();
      String cleaned = mention.report().text().cleaned();
      Set<String> names = new LinkedHashSet<>();
      Set<Loaded> loaded = new LinkedHashSet<>();
      for (Claim claim : mention.event().claims()) {
        if (!isHurt(claim.measure())) {
          continue;
        }
        if (claim.group().mention() != null) {
          names.add(claim.group().mention());
        }
        for (int i = 0; i < tokens.size(); i++) {
          if (tokens.begin(i) >= claim.begin() && tokens.end(i) <= claim.end()) {
            addLoaded(tokens, cleaned, i, loaded);
          }
        }
      }
      if (!names.isEmpty() || !loaded.isEmpty()) {
        wordings.add(new Wording(mention.reportId(), List.copyOf(names), List.copyOf(loaded)));
      }
    }
    if (!wordings.isEmpty()) {
      namings.add(new Naming("victims", null, null, wordings));
    }
  }

  private static boolean isHurt(Measure measure) {
    return measure == Measure.KILLED || measure == Measure.INJURED || measure == Measure.CASUALTIES;
  }
}
