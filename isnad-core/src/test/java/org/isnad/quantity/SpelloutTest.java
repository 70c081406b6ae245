package org.isnad.quantity;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.RuleBasedNumberFormat;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import java.util.Random;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Numbers spelled out by ICU4J's Arabic rules parse back to themselves. */
class SpelloutTest {
  private static final RuleBasedNumberFormat ARABIC =
      new RuleBasedNumberFormat(new ULocale("ar"), RuleBasedNumberFormat.SPELLOUT);

  static Stream<String> ruleSets() {
    return Arrays.stream(ARABIC.getRuleSetNames());
  }

  @ParameterizedTest
  @MethodSource("ruleSets")
  void everyIntegerToTenThousand(String ruleSet) {
    assertThat(failures(ruleSet, LongStream.rangeClosed(0, 10_000))).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("ruleSets")
  void randomIntegersToTenMillion(String ruleSet) {
    LongStream numbers = new Random(20_220_120).longs(10_000, 0, 10_000_001);
    assertThat(failures(ruleSet, numbers)).isEmpty();
  }

  private static List<String> failures(String ruleSet, LongStream numbers) {
    List<String> failures = new ArrayList<>();
    numbers.forEach(
        number -> {
          String words = spell(ruleSet, number);
          OptionalLong read = NumberParser.parse(words);
          if (!read.equals(OptionalLong.of(number))) {
            failures.add(number + " → " + words + " → " + read);
          }
        });
    return failures.size() > 20 ? failures.subList(0, 20) : failures;
  }

  private static String spell(String ruleSet, long number) {
    String words = ARABIC.format(number, ruleSet);
    // From two million on, the ordinal rules of CLDR 47 say «الألف», the thousand, for the million.
    return ruleSet.contains("ordinal") && number >= 2_000_000
        ? words.replaceFirst(" الألف", " مليون")
        : words;
  }
}
