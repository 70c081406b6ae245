package org.isnad.effort;

import static org.isnad.effort.Edit.Action.ADD;
import static org.isnad.effort.Edit.Action.CHANGE;
import static org.isnad.effort.Edit.Action.DELETE;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.isnad.effort.Edit.Action;
import org.isnad.effort.Edit.Part;

/**
 * What counts as one edit. An edit is one decision that a person makes in a form: a value picked,
 * typed or taken out.
 *
 * <ul>
 *   <li>An event that is missing is added (1), and each of its values and claims is filled in (1
 *       each), type, salience and status among them. An event that should not be there is deleted
 *       (1), with all that is in it.
 *   <li>In an event that is there, each value to add, delete or change is 1: type, salience,
 *       status, date, place, each perpetrator, each target, each of the means, responsibility.
 *       Where actors or means are wrong, as many as can be are changed, and only the rest is added
 *       or deleted.
 *   <li>Place and country are one value: choosing a place gives its country. Only where the place
 *       is right and the country is not, the country is an edit of its own.
 *   <li>A claim to add or to delete is 1, whatever is in it; to move one to another event of the
 *       report is 1; and each wrong field of a claim is 1: measure, figure (low and high together),
 *       class, side, subject, attribution. It is never dearer to put a claim right than to delete
 *       and add it.
 * </ul>
 *
 * Values are the same as the accuracy figures have it: dates when both ends are, places at most 25
 * km apart or of one name, actors when one name of each is the same, chains of tellers when the
 * last, who knows at first hand, is the same. Not compared, because nothing in the annotation
 * answers to it or the accuracy figures leave it out: which words support a value, the qualifier of
 * a figure (low and high say most of it), who vouches for a status, the detail of a place, and
 * which claims are parts of others.
 */
final class EditModel {
  private static final Event EMPTY =
      new Event(null, null, null, null, null, List.of(), List.of(), Set.of(), List.of(), List.of());

  private EditModel() {}

  /** The edits that put an event's own values right; its claims are not among them. */
  static List<Edit> values(Event gold, Event coded) {
    List<Edit> edits = new ArrayList<>();
    value(edits, Part.TYPE, gold.type(), coded.type());
    value(edits, Part.SALIENCE, gold.salience(), coded.salience());
    value(edits, Part.STATUS, gold.status(), coded.status());
    value(edits, Part.DATE, gold.days(), coded.days());
    place(edits, gold.place(), coded.place());
    actors(edits, Part.PERPETRATOR, gold.perpetrator(), coded.perpetrator());
    actors(edits, Part.TARGET, gold.target(), coded.target());
    int right = (int) gold.means().stream().filter(coded.means()::contains).count();
    several(edits, Part.MEANS, gold.means().size() - right, coded.means().size() - right);
    boolean claimed = !gold.responsibility().isEmpty();
    boolean given = !coded.responsibility().isEmpty();
    if (claimed != given
        || claimed && !Names.anySame(gold.responsibility(), coded.responsibility())) {
      edits.add(new Edit(action(claimed, given), Part.RESPONSIBILITY));
    }
    return edits;
  }

  /** The edits that add an event and fill in its values; its claims are not among them. */
  static List<Edit> added(Event gold) {
    List<Edit> edits = new ArrayList<>();
    edits.add(new Edit(ADD, Part.EVENT));
    edits.addAll(values(gold, EMPTY));
    return edits;
  }

  /** The fields of a claim that differ. A field that the annotation leaves open is right. */
  static List<Edit> fields(Figure gold, Figure coded) {
    List<Edit> edits = new ArrayList<>();
    field(edits, Part.MEASURE, gold.measure().equals(coded.measure()));
    field(
        edits,
        Part.FIGURE,
        Objects.equals(gold.low(), coded.low()) && Objects.equals(gold.high(), coded.high()));
    field(edits, Part.CLASS, gold.classOf() == null || gold.classOf().equals(coded.classOf()));
    field(edits, Part.SIDE, gold.side() == null || gold.side().equals(coded.side()));
    field(edits, Part.SUBJECT, gold.subject() == null || gold.subject().equals(coded.subject()));
    field(edits, Part.ATTRIBUTION, sameTeller(gold.attribution(), coded.attribution()));
    return edits;
  }

  private static boolean sameTeller(List<List<String>> gold, List<List<String>> coded) {
    if (gold.isEmpty() || coded.isEmpty()) {
      return gold.isEmpty() && coded.isEmpty();
    }
    return Names.anySame(gold.get(gold.size() - 1), coded.get(coded.size() - 1));
  }

  private static void place(List<Edit> edits, Place gold, Place coded) {
    if (gold == null || coded == null) {
      value(edits, Part.PLACE, gold, coded);
    } else if (gold.wholeCountry() ? coded.wholeCountry() : gold.near(coded)) {
      value(edits, Part.COUNTRY, gold.country(), coded.country());
    } else {
      edits.add(new Edit(CHANGE, Part.PLACE));
    }
  }

  private static void actors(
      List<Edit> edits, Part part, List<List<String>> gold, List<List<String>> coded) {
    int right = 0;
    for (int column : matching(gold, coded)) {
      right += column >= 0 ? 1 : 0;
    }
    several(edits, part, gold.size() - right, coded.size() - right);
  }

  /** As many pairs of the same actor as there can be. */
  private static int[] matching(List<List<String>> gold, List<List<String>> coded) {
    int[][] price = new int[gold.size()][coded.size()];
    for (int i = 0; i < gold.size(); i++) {
      for (int j = 0; j < coded.size(); j++) {
        price[i][j] = Names.anySame(gold.get(i), coded.get(j)) ? 0 : Assignment.FORBIDDEN;
      }
    }
    return Assignment.solve(price, ones(gold.size()), ones(coded.size()));
  }

  private static int[] ones(int length) {
    int[] ones = new int[length];
    Arrays.fill(ones, 1);
    return ones;
  }

  private static void several(List<Edit> edits, Part part, int missing, int spurious) {
    for (int i = 0; i < Math.max(missing, spurious); i++) {
      edits.add(new Edit(action(i < missing, i < spurious), part));
    }
  }

  private static void value(List<Edit> edits, Part part, Object gold, Object coded) {
    if (!Objects.equals(gold, coded)) {
      edits.add(new Edit(action(gold != null, coded != null), part));
    }
  }

  private static Action action(boolean gold, boolean coded) {
    if (gold && coded) {
      return CHANGE;
    }
    return gold ? ADD : DELETE;
  }

  private static void field(List<Edit> edits, Part part, boolean right) {
    if (!right) {
      edits.add(new Edit(CHANGE, part));
    }
  }
}
