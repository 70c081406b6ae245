package org.isnad.coding;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.isnad.actor.Actor;
import org.isnad.actor.ActorMention;
import org.isnad.actor.Generic;
import org.isnad.lexicon.Lexicon;
import org.isnad.place.Place;

/**
 * Someone or something named at a place in the text that may be a perpetrator or a target.
 *
 * @param first first token
 * @param end token after the last
 * @param prefix proclitics of the first word, bits of {@link Lexicon}
 * @param actor the known actor, or null
 * @param generic what it is otherwise, or null
 * @param state the state whose forces an adjective names («غارات إسرائيلية»), or null
 * @param owner whom a facility or an office belongs to, where known
 * @param also other words of the text for the same party
 */
record Party(
    int first,
    int end,
    int prefix,
    Actor actor,
    Generic generic,
    Place state,
    Actor owner,
    List<String> also) {
  private static final String NOMINATIVE = "ون";
  private static final String OBLIQUE = "ين";

  Party {
    also = List.copyOf(also);
  }

  static Party of(ActorMention mention, int end) {
    return new Party(
        mention.firstToken(),
        end,
        mention.prefix(),
        mention.actor(),
        mention.generic(),
        null,
        null,
        List.of());
  }

  static Party ofState(int first, int end, int prefix, Place state) {
    return new Party(first, end, prefix, null, null, state, null, List.of());
  }

  Party withActor(Actor known) {
    return new Party(first, end, prefix, known, generic, state, owner, also);
  }

  /** Those whom an official or a facility belongs to, as far as these words name them. */
  Party asOwner() {
    return new Party(first, end, prefix, owner, null, null, null, List.of());
  }

  Party withAlso(List<String> names) {
    return new Party(first, end, prefix, actor, generic, state, owner, names);
  }

  /** The same party with «و» before it. */
  Party joined() {
    return new Party(first, end, prefix | Lexicon.CONJUNCTION, actor, generic, state, owner, also);
  }

  /** People who may do something by themselves, as opposed to those whom things are done to. */
  boolean isPerson() {
    return isPeople()
        && switch (generic.id()) {
          case "civilians",
              "children",
              "women",
              "elderly",
              "worshippers",
              "passers-by",
              "passengers",
              "others",
              "hostages" ->
              false;
          default -> true;
        };
  }

  /** What two mentions of one party share. */
  String key() {
    return actor != null
        ? actor.id()
        : state != null
            ? "state:" + state.country()
            : "generic:" + generic.id() + (owner == null ? "" : ":" + owner.id());
  }

  String classOf() {
    return actor != null ? actor.classOf() : state != null ? "state-force" : generic.classOf();
  }

  /** Whether it is one that lexicons know by name. */
  boolean isNamed() {
    return actor != null || state != null;
  }

  boolean isFacility() {
    return actor == null && generic != null && generic.isFacility();
  }

  boolean isFighter() {
    return generic != null && generic.role().equals("fighter");
  }

  boolean isOfficial() {
    return actor == null && generic != null && generic.role().equals("official");
  }

  /** People who neither fight nor hold an office. */
  boolean isPeople() {
    return actor == null
        && generic != null
        && (generic.role().equals("civilian-person") || generic.role().equals("person"));
  }

  /** Someone who carried out an attack, as the words for him say. */
  boolean isAttacker() {
    return actor == null
        && generic != null
        && switch (generic.id()) {
          case "attacker", "suicide-bomber", "gunmen", "unknown-gunmen", "suspects", "snipers" ->
              true;
          default -> false;
        };
  }

  boolean isOthers() {
    return actor == null && generic != null && generic.id().equals("others");
  }

  /** Whether it can be thought to use force without being told to. */
  boolean canAct() {
    return actor != null
        ? !actor.classOf().equals("civilian")
        : state != null
            || switch (generic.role()) {
              case "fighter", "force", "group-anaphor", "state-person" -> true;
              default -> false;
            };
  }

  /** Whether «و» joins it to what stands before. */
  boolean isJoined() {
    return (prefix & Lexicon.CONJUNCTION) != 0;
  }

  boolean hasLi() {
    return (prefix & Lexicon.LI) != 0;
  }

  boolean hasBi() {
    return (prefix & Lexicon.BI) != 0;
  }

  /** The words of the name, without «و» and prepositions before it. */
  Span span(Scan scan) {
    Span whole = scan.span(first, end);
    String text = whole.text();
    int cut = 0;
    if ((prefix & Lexicon.CONJUNCTION) != 0) {
      cut = after(text, cut, 'و', 'ف');
    }
    if ((prefix & Lexicon.ARTICLE) == 0 && (prefix & (Lexicon.BI | Lexicon.KA | Lexicon.LI)) != 0
        || (prefix & (Lexicon.BI | Lexicon.KA)) != 0) {
      cut = after(text, cut, 'ب', 'ل', 'ك');
    }
    return cut == 0 ? whole : new Span(text.substring(cut), whole.begin() + cut, whole.end());
  }

  private static int after(String text, int from, char... proclitics) {
    for (char proclitic : proclitics) {
      if (from < text.length() - 2 && text.charAt(from) == proclitic) {
        int next = from + 1;
        while (next < text.length()
            && Character.getType(text.charAt(next)) == Character.NON_SPACING_MARK) {
          next++;
        }
        boolean doubled = proclitic == 'ل' && text.charAt(next) == 'ل';
        return doubled ? from : next;
      }
    }
    return from;
  }

  /** «مدنيين» for «مدنيون»: the form that a text has of people mostly after other words. */
  private static String oblique(String name) {
    return name.endsWith(NOMINATIVE)
        ? name.substring(0, name.length() - NOMINATIVE.length()) + OBLIQUE
        : name;
  }

  ActorValue value(Scan scan, List<Actor> forces) {
    Span span = span(scan);
    Set<String> aliases = new LinkedHashSet<>();
    if (actor != null) {
      aliases.addAll(actor.aliases());
      aliases.add(span.text());
      aliases.addAll(also);
      aliases.remove(actor.name());
      return new ActorValue(
          actor.id(), actor.name(), span.text(), List.copyOf(aliases), span.begin(), span.end());
    }
    aliases.addAll(also);
    if (state != null) {
      for (Actor force : forces) {
        aliases.add(force.name());
      }
      aliases.remove(state.name());
      return new ActorValue(
          null, state.name(), span.text(), new ArrayList<>(aliases), span.begin(), span.end());
    }
    if (!generic.isFacility() && !isOfficial()) {
      aliases.add(generic.name());
      aliases.add(oblique(generic.name()));
    }
    aliases.remove(span.text());
    return new ActorValue(
        null, span.text(), span.text(), List.copyOf(aliases), span.begin(), span.end());
  }
}
