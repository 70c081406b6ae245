package org.isnad.actor;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.isnad.lexicon.Layer;
import org.isnad.lexicon.Lexicon;
import org.isnad.lexicon.LexiconFile;
import org.isnad.lexicon.LexiconFile.Row;
import org.isnad.lexicon.Matches;
import org.isnad.text.Text;

/**
 * Finds known and generic actors. Where a known actor and a generic one share words, the longer
 * wins, and of equals the known one.
 */
public final class ActorTagger {
  private static final String ACTORS = "actor/actors.tsv";
  private static final String GENERIC = "actor/generic.tsv";

  private final Map<String, Actor> byId;
  private final Map<String, List<Actor>> forcesByCountry;

  private ActorTagger(Map<String, Actor> byId) {
    this.byId = Map.copyOf(byId);
    Map<String, List<Actor>> forces = new HashMap<>();
    for (Actor actor : byId.values()) {
      if (actor.classOf().equals("state-force") && !actor.country().isEmpty()) {
        forces.computeIfAbsent(actor.country(), c -> new ArrayList<>()).add(actor);
      }
    }
    forces.values().forEach(list -> list.sort((a, b) -> a.id().compareTo(b.id())));
    this.forcesByCountry = forces;
  }

  /**
   * Reads the actor lexicons into a builder.
   *
   * @param overlay folder of the user's own lexicons, or null
   */
  public static ActorTagger register(Lexicon.Builder builder, Path overlay) {
    Map<String, Actor> actors = new HashMap<>();
    for (Row row : LexiconFile.read(ACTORS, overlay, "id", "name", "kind", "class", "forms")) {
      List<String> forms = row.list("forms");
      Set<String> aliases = new LinkedHashSet<>();
      for (String form : forms) {
        aliases.add(form.replace("~", ""));
      }
      aliases.remove(row.get("name"));
      Actor actor =
          new Actor(
              row.require("id"),
              row.require("name"),
              row.get("name_en"),
              row.get("kind"),
              row.get("class"),
              row.get("country"),
              row.get("parent"),
              new ArrayList<>(aliases));
      actors.put(actor.id(), actor);
      forms.add(actor.name());
      builder.add(Layer.ACTOR, actor, forms);
    }
    for (Row row : LexiconFile.read(GENERIC, overlay, "id", "name", "role", "class", "forms")) {
      addGeneric(builder, row);
    }
    return new ActorTagger(actors);
  }

  private static void addGeneric(Lexicon.Builder builder, Row row) {
    Map<Generic.Number, List<String>> byNumber = NounNumber.split(row.list("forms"));
    for (Map.Entry<Generic.Number, List<String>> entry : byNumber.entrySet()) {
      builder.add(
          Layer.GENERIC,
          new Generic(
              row.require("id"),
              row.require("name"),
              row.get("role"),
              row.get("class"),
              entry.getKey()),
          entry.getValue());
    }
  }

  /** The actor of an id, or null. */
  public Actor byId(String id) {
    return byId.get(id);
  }

  /** The state forces of a country, in the order of their ids. */
  public List<Actor> forcesOf(String country) {
    return forcesByCountry.getOrDefault(country, List.of());
  }

  /** Mentions in the order of the text; they do not overlap. */
  public List<ActorMention> tag(Text text, Matches matches) {
    List<ActorMention> mentions = new ArrayList<>();
    int n = text.tokens().size();
    for (int i = 0; i < n; i++) {
      int known = matches.at(Layer.ACTOR, i);
      int generic = matches.at(Layer.GENERIC, i);
      if (known < 0 && generic < 0) {
        continue;
      }
      if (generic < 0 || known >= 0 && matches.end(known) >= matches.end(generic)) {
        mentions.add(
            new ActorMention(
                i,
                matches.end(known),
                matches.prefix(known),
                matches.value(known, Actor.class),
                null));
        i = matches.end(known) - 1;
      } else {
        mentions.add(
            new ActorMention(
                i,
                matches.end(generic),
                matches.prefix(generic),
                null,
                matches.value(generic, Generic.class)));
        // A known actor may begin inside a generic phrase («عناصر تنظيم الدولة»): keep both.
        i = matches.end(generic) - 1;
      }
    }
    return mentions;
  }
}
