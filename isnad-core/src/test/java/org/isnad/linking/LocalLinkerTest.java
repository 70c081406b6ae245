package org.isnad.linking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.isnad.ledger.Made.report;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.isnad.coding.CodedReport;
import org.isnad.coding.EventType;
import org.isnad.ledger.Made;
import org.junit.jupiter.api.Test;

class LocalLinkerTest {
  private static final String[] TOWNS = {"النخيل", "السدرة", "الرمانة", "الزيتونة", "التينة"};
  private static final String[] WORDS = {
    "السوق", "الجسر", "المدرسة", "الحاجز", "الدورية", "المقر", "الطريق", "القرية", "المخفر"
  };
  private static final EventType[] TYPES = {
    EventType.SUICIDE_BOMB, EventType.REMOTE_EXPLOSIVE, EventType.ARMED_CLASH
  };

  /** News of few places and days, so that much of it could be of one event. */
  private static List<CodedReport> news(Random random, int reports, int days) {
    List<CodedReport> news = new ArrayList<>();
    for (int i = 0; i < reports; i++) {
      int town = random.nextInt(TOWNS.length);
      String day = "2021-03-%02d".formatted(1 + random.nextInt(days));
      StringBuilder text = new StringBuilder("هجوم في بلدة ").append(TOWNS[town]);
      for (int w = 0; w < 12; w++) {
        text.append(" قرب ").append(WORDS[random.nextInt(WORDS.length)]);
      }
      Made made = report("r%03d".formatted(i), "r" + i, day, text + ".");
      made = told(made, random, day, town);
      if (random.nextInt(4) == 0) {
        int other = random.nextInt(TOWNS.length);
        made = told(made.next(), random, day, other);
      }
      news.add(made.make());
    }
    return news;
  }

  private static Made told(Made made, Random random, String day, int town) {
    return made.type(TYPES[random.nextInt(TYPES.length)])
        .day(day)
        .place(TOWNS[town], "IQ", 33 + town / 5.0, 44.1)
        .killed(1 + random.nextInt(14));
  }

  private static Set<Set<LocalLinker.Name>> anew(
      List<CodedReport> reports, Map<String, String> copies) {
    Set<Set<LocalLinker.Name>> clusters = new HashSet<>();
    for (Cluster cluster : Linker.link(reports)) {
      Set<LocalLinker.Name> names = new HashSet<>();
      cluster
          .mentions()
          .forEach(m -> names.add(new LocalLinker.Name(m.reportId(), m.event().id())));
      clusters.add(names);
      copies.putAll(cluster.copies());
    }
    return clusters;
  }

  /**
   * Reports come and go in portions; the blocks of a day grow too large, and become small again.
   */
  @Property(tries = 3)
  void givesWhatLinkingEverythingGives(@ForAll long seed) {
    Random random = new Random(seed);
    List<CodedReport> all = news(random, 330, 2 + random.nextInt(6));
    Collections.shuffle(all, random);
    List<CodedReport> here = new ArrayList<>(all.subList(0, 150));
    List<CodedReport> later = new ArrayList<>(all.subList(150, all.size()));
    KeptInMemory kept = new KeptInMemory(here);
    while (!later.isEmpty()) {
      List<CodedReport> coming =
          new ArrayList<>(later.subList(0, Math.min(later.size(), 1 + random.nextInt(40))));
      later.removeAll(coming);
      List<String> leaving = new ArrayList<>();
      while (random.nextInt(3) > 0 && here.size() > 130) {
        leaving.add(here.remove(random.nextInt(here.size())).report().id());
      }
      kept.link(coming, leaving);
      here.addAll(coming);
      Map<String, String> copies = new HashMap<>();
      assertThat(kept.clusters()).isEqualTo(anew(here, copies));
      assertThat(kept.originals()).isEqualTo(copies);
    }
  }

  @Test
  void saysWhereWhatIsKeptDoesNotAgreeWithItself() {
    List<CodedReport> all = news(new Random(3), 200, 5);
    KeptInMemory kept = new KeptInMemory(all.subList(0, 190));
    kept.confuse();
    assertThatThrownBy(() -> kept.link(all.subList(190, 200), List.of()))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void takesNoReportWithoutADate() {
    List<CodedReport> all = news(new Random(3), 200, 5);
    KeptInMemory kept = new KeptInMemory(all);
    CodedReport undated = report("u", "u", null, "هجوم في السدرة.").killed(3).make();
    assertThat(Linker.isDated(undated)).isFalse();
    assertThatThrownBy(() -> kept.link(List.of(undated), List.of()))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
