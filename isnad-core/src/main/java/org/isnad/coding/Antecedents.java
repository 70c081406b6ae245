package org.isnad.coding;

import org.isnad.actor.Actor;
import org.isnad.actor.ActorMention;
import org.isnad.actor.Generic;
import org.isnad.lexicon.Lexicon;

/**
 * Whom «التنظيم», «التحالف» and «المتمردون» refer back to: the last fitting actor that a text
 * named.
 */
final class Antecedents {
  private static final String ARTICLE = "ال";

  private final Scan scan;

  Antecedents(Scan scan) {
    this.scan = scan;
  }

  /** The known actor that a general name at some place stands for, or null. */
  Actor of(ActorMention mention) {
    Generic general = mention.generic();
    if (general == null) {
      return null;
    }
    String id = general.id();
    if (isPossessed(mention)) {
      return last(mention, general.classOf().equals("state-force") ? "army" : "group", false);
    }
    if (!general.id().equals("insurgents-coup") && !isDefinite(mention)) {
      return null;
    }
    boolean refers =
        general.role().equals("group-anaphor")
            || switch (id) {
              case "rebels",
                  "separatists",
                  "militias",
                  "insurgents-coup",
                  "army",
                  "government-forces" ->
                  true;
              default -> false;
            };
    if (!refers || id.equals("militants-cell")) {
      return null;
    }
    if (general.role().equals("group-anaphor") && general.name().startsWith(ARTICLE)) {
      String noun = general.name().substring(ARTICLE.length()) + " ";
      Actor called = last(mention, id, noun, true);
      if (called != null) {
        return called;
      }
    }
    return last(mention, id, true);
  }

  private Actor last(ActorMention mention, String id, boolean orNext) {
    return last(mention, id, "", orNext);
  }

  /**
   * @param noun what the actor's name begins with: «التنظيم» is the last «تنظيم …»
   */
  private Actor last(ActorMention mention, String id, String noun, boolean orNext) {
    Actor before = null;
    Actor after = null;
    for (ActorMention named : scan.actors) {
      if (named.actor() == null
          || !fits(id, named.actor())
          || !named.actor().name().startsWith(noun)) {
        continue;
      }
      if (named.firstToken() < mention.firstToken()) {
        before = named.actor();
      } else {
        after = named.actor();
        break;
      }
    }
    return before != null || !orNext ? before : after;
  }

  /** «عناصره», «جنوده»: people of the actor named before. */
  private boolean isPossessed(ActorMention mention) {
    switch (mention.generic().id()) {
      case "members", "fighters", "gunmen", "soldiers", "the-forces" -> {}
      default -> {
        return false;
      }
    }
    int last = mention.endToken() - 1;
    int end = scan.tokens.keyEnd(last);
    int length = end - scan.tokens.keyBegin(last);
    char[] keys = scan.tokens.keyChars();
    return length > 4
        && mention.generic().number() != Generic.Number.SINGULAR
        && (keys[end - 1] == 'ه'
            || keys[end - 2] == 'ه' && (keys[end - 1] == 'ا' || keys[end - 1] == 'م'));
  }

  private boolean isDefinite(ActorMention mention) {
    if ((mention.prefix() & Lexicon.ARTICLE) != 0) {
      return true;
    }
    char[] keys = scan.tokens.keyChars();
    for (int i = mention.firstToken(); i < mention.endToken(); i++) {
      int at = scan.tokens.keyBegin(i);
      int end = scan.tokens.keyEnd(i);
      for (int k = at; k < Math.min(at + 2, end - 2); k++) {
        if (keys[k] == 'ا' && keys[k + 1] == 'ل' || keys[k] == 'ل' && keys[k + 1] == 'ل') {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean fits(String id, Actor actor) {
    return switch (id) {
      case "coalition" -> actor.kind().equals("coalition");
      case "army", "government-forces", "the-forces" ->
          actor.kind().equals("army") || actor.kind().equals("air-force");
      default ->
          actor.classOf().equals("armed-group")
              && (actor.kind().equals("armed-group")
                  || actor.kind().equals("militia")
                  || actor.kind().equals("wing"));
    };
  }
}
