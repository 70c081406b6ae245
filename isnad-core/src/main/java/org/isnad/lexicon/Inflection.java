package org.isnad.lexicon;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.isnad.text.Normalizer;

/**
 * Expands the written form of a lexicon into the surface forms that text has. Only regular
 * inflection is made here; what is irregular (broken plurals, other stems) is listed in the
 * lexicon.
 *
 * <p>{@code كلمة~} is a noun: tanwin alef, dual, sound plurals and their construct state, pronouns.
 * {@code ماض/مضارع} is a verb in the third person: singular, dual, plural, both genders, future,
 * pronouns. A word without a marker stands as it is.
 */
final class Inflection {
  private static final String[] PRONOUNS = {"ه", "ها", "هم", "هما", "هن"};
  private static final String[] NOUN = {
    "", "ا", "ه", "ها", "هم", "نا", "ان", "ين", "ون", "و", "ي", "ات", "اته", "اتها", "اتهم", "يه",
    "يها"
  };
  private static final String[] FEMININE = {
    "ه", "ت", "ته", "تها", "تهم", "تان", "تين", "تا", "تي", "ات"
  };

  private Inflection() {}

  /** Whether a form has other surface forms than its own. */
  static boolean isMarked(String form) {
    return form.indexOf('~') >= 0 || form.indexOf('/') >= 0;
  }

  /** The normalised surface forms of a lexicon form, each a list of words. */
  static List<String[]> expand(String form) {
    List<List<String>> words = new ArrayList<>();
    for (String word : form.strip().split("\\s+")) {
      words.add(new ArrayList<>(expandWord(word)));
    }
    List<String[]> phrases = new ArrayList<>();
    product(words, 0, new String[words.size()], phrases);
    return phrases;
  }

  private static void product(
      List<List<String>> words, int at, String[] phrase, Collection<String[]> phrases) {
    if (at == words.size()) {
      phrases.add(phrase.clone());
      return;
    }
    for (String word : words.get(at)) {
      phrase[at] = word;
      product(words, at + 1, phrase, phrases);
    }
  }

  private static Set<String> expandWord(String word) {
    int slash = word.indexOf('/');
    if (slash > 0) {
      return verb(
          Normalizer.key(word.substring(0, slash)), Normalizer.key(word.substring(slash + 1)));
    }
    if (word.endsWith("~")) {
      String stem = word.substring(0, word.length() - 1);
      return stem.endsWith("ة")
          ? suffixed(Normalizer.key(stem.substring(0, stem.length() - 1)), FEMININE)
          : noun(Normalizer.key(stem));
    }
    return Set.of(Normalizer.key(word));
  }

  private static Set<String> noun(String stem) {
    Set<String> forms = suffixed(stem, NOUN);
    forms.add(stem + "ه"); // feminine of a person: مسلحة
    forms.add(stem + "تين");
    forms.add(stem + "تان");
    if (stem.endsWith("ء")) {
      String base = stem.substring(0, stem.length() - 1);
      forms.add(base + "ئه");
      forms.add(base + "ئها");
      forms.add(base + "ئهم");
      forms.add(base + "ؤه");
      forms.add(base + "ؤها");
    }
    return forms;
  }

  private static Set<String> suffixed(String stem, String[] suffixes) {
    Set<String> forms = new LinkedHashSet<>();
    for (String suffix : suffixes) {
      forms.add(stem + suffix);
    }
    return forms;
  }

  private static Set<String> verb(String past, String present) {
    Set<String> forms = new LinkedHashSet<>();
    List<String> finite = new ArrayList<>();
    boolean weakPast = past.endsWith("ي") || past.endsWith("ا") && past.length() > 2;
    String base = weakPast ? past.substring(0, past.length() - 1) : past;
    finite.add(past);
    finite.add(base + "ت");
    finite.add(base + "تا");
    finite.add((weakPast ? base + "ي" : past) + "ا");
    finite.add((weakPast ? base + "ي" : past) + "ن");
    forms.add(base + "وا");
    addPronouns(forms, base + "و");
    String stem = present.isEmpty() ? "" : present.substring(1);
    if (!stem.isEmpty()) {
      boolean weak = stem.endsWith("ي") || stem.endsWith("و") && stem.length() > 2;
      String plural = weak ? stem.substring(0, stem.length() - 1) : stem;
      for (String person : new String[] {"ي", "ت", "ن"}) {
        for (String future : new String[] {"", "س"}) {
          finite.add(future + person + stem);
          forms.add(future + person + plural + "ون");
          addPronouns(forms, future + person + plural + "ون");
          forms.add(future + person + plural + "وا");
          forms.add(future + person + stem + "ان");
          forms.add(future + person + stem + "ا");
          if (weak) {
            forms.add(future + person + plural); // jussive: لم يلق
          }
        }
      }
    }
    for (String form : finite) {
      forms.add(form);
      String open = form.endsWith("ي") && weakPast && form.equals(past) ? base + "ا" : form;
      addPronouns(forms, open);
    }
    return forms;
  }

  private static void addPronouns(Set<String> forms, String verb) {
    for (String pronoun : PRONOUNS) {
      forms.add(verb + pronoun);
    }
  }
}
