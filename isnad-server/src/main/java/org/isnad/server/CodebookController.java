package org.isnad.server;

import com.ibm.icu.util.ULocale;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.isnad.coding.Coded;
import org.isnad.coding.EventType;
import org.isnad.coding.GroupClass;
import org.isnad.coding.Means;
import org.isnad.coding.Measure;
import org.isnad.coding.PlacePrecision;
import org.isnad.coding.Precision;
import org.isnad.coding.Qualifier;
import org.isnad.coding.Salience;
import org.isnad.coding.Side;
import org.isnad.coding.Status;
import org.isnad.coding.Subject;
import org.isnad.export.Words;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(Security.API + "/codebook")
@Tag(name = "codebook", description = "The codes and what they are called")
class CodebookController {
  private final Map<String, List<Code>> codebook = codebook();

  /** A code with its label in Arabic and in English. */
  record Code(String code, String ar, String en) {}

  @GetMapping
  @Operation(summary = "All lists of codes")
  ResponseEntity<Map<String, List<Code>>> get() {
    return ResponseEntity.ok()
        .cacheControl(CacheControl.maxAge(java.time.Duration.ofMinutes(10)).cachePrivate())
        .body(codebook);
  }

  private static Map<String, List<Code>> codebook() {
    Labels labels = new Labels(Words.of("ar"), Words.of("en"));
    Map<String, List<Code>> codebook = new LinkedHashMap<>();
    codebook.put("types", labels.codes("type", EventType.values()));
    codebook.put("statuses", labels.codes("status", Status.values()));
    codebook.put("means", labels.codes("means", Means.values()));
    codebook.put("measures", labels.codes("measure", Measure.values()));
    codebook.put("subjects", labels.codes("subject", Subject.values()));
    codebook.put("classes", labels.codes("class", GroupClass.values()));
    codebook.put("sides", labels.codes("side", Side.values()));
    codebook.put("qualifiers", labels.codes("hedge", Qualifier.values()));
    codebook.put("precisions", labels.codes("precision", PlacePrecision.values()));
    codebook.put("datePrecisions", labels.codes("datePrecision", Precision.values()));
    codebook.put("saliences", labels.codes("salience", Salience.values()));
    codebook.put(
        "standings",
        labels.codes("standing", "current", "superseded", "part", "outlier", "repeat"));
    codebook.put(
        "estimateStates",
        labels.codes(
            "state", "agreed", "revised", "disputed", "single-source", "vague", "set-by-analyst"));
    codebook.put("factStates", labels.codes("state", "agreed", "disputed", "single-source"));
    codebook.put("claimants", labels.codes("claimant", "own", "enemy", "third-party", "unknown"));
    codebook.put(
        "slots",
        labels.codes(
            "slot",
            "status",
            "type",
            "date",
            "place",
            "perpetrator",
            "target",
            "means",
            "responsibility",
            "phase"));
    codebook.put(
        "kinds",
        labels.codes(
            "kind",
            "agency",
            "outlet",
            "official",
            "force",
            "group",
            "monitor",
            "medical",
            "witness",
            "organisation",
            "document"));
    codebook.put("countries", countries());
    return codebook;
  }

  private static List<Code> countries() {
    return Arrays.stream(Locale.getISOCountries())
        .map(
            code -> {
              ULocale country = new ULocale("und", code);
              return new Code(
                  code,
                  country.getDisplayCountry(new ULocale("ar")),
                  country.getDisplayCountry(ULocale.ENGLISH));
            })
        .sorted(Comparator.comparing(Code::code))
        .toList();
  }

  private record Labels(Words ar, Words en) {
    /** Tables leave out what goes without saying; a list to choose from cannot. */
    private static String label(Words words, String kind, String code) {
      String label = words.code(kind, code);
      return label.isBlank() ? words.of("word." + code, code.replace('-', ' ')) : label;
    }

    List<Code> codes(String kind, Coded... codes) {
      return codes(kind, Arrays.stream(codes).map(Coded::code).toArray(String[]::new));
    }

    List<Code> codes(String kind, String... codes) {
      return Arrays.stream(codes)
          .map(code -> new Code(code, label(ar, kind, code), label(en, kind, code)))
          .toList();
    }
  }
}
