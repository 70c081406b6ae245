package org.isnad.export;

import com.ibm.icu.util.Region;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import org.isnad.coding.ActorValue;
import org.isnad.ledger.Parties;

/** Names and codes as international data sets write them. */
final class Names {
  private Names() {}

  /** English where the actor lexicon has it, else the Arabic name or words. */
  static String actor(ActorValue actor) {
    String english = actor.id() == null ? null : Parties.builtIn().englishName(actor.id());
    return english != null ? english : actor.name() != null ? actor.name() : actor.mention();
  }

  static String first(List<ActorValue> actors) {
    return actors.isEmpty() ? null : actor(actors.get(0));
  }

  /** Those after the first, joined by semicolons; null where there are none. */
  static String others(List<ActorValue> actors) {
    return actors.size() < 2
        ? null
        : String.join("; ", actors.stream().skip(1).map(Names::actor).toList());
  }

  static String country(String code) {
    return code == null ? null : new Locale("", code).getDisplayCountry(Locale.ENGLISH);
  }

  /** ISO 3166-1 alpha-3, or null. */
  static String iso3(String code) {
    try {
      return code == null ? null : new Locale("", code).getISO3Country();
    } catch (MissingResourceException e) {
      return null;
    }
  }

  /** ISO 3166-1 numeric, or null. */
  static String numeric(String code) {
    try {
      return code == null ? null : String.valueOf(Region.getInstance(code).getNumericCode());
    } catch (IllegalArgumentException e) {
      return null;
    }
  }
}
