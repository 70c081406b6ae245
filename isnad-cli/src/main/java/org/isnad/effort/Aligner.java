package org.isnad.effort;

import static org.isnad.effort.Edit.Action.ADD;
import static org.isnad.effort.Edit.Action.DELETE;
import static org.isnad.effort.Edit.Action.MOVE;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.isnad.effort.Edit.Part;
import org.isnad.effort.EventEffort.Outcome;

/**
 * Which coded event stands for which annotated one, which claim for which, and so which edits there
 * are.
 *
 * <p>Only events that fit ({@link Fit}), or between which nothing is to be edited, may stand for
 * each other: to write one event over an unrelated one is coding, not correcting. Of all such
 * alignments the one with the fewest edits is taken, the better fit where edits are even. Claims
 * are aligned after that, over the whole report and again with the fewest edits; the alignment of
 * events does not know yet that a claim may be moved rather than deleted and added. So the result
 * is least for the alignment of events, and may in rare cases be more than the least of all.
 */
final class Aligner {
  /** Ties are settled below this. */
  private static final int EDIT = 1000;

  private static final int POINT = 10;
  private static final int MOST_POINTS = 8;

  private Aligner() {}

  /**
   * @param gold the annotated events of a report
   * @param coded the coded ones
   * @return the annotated events in their order, then the coded ones to delete
   */
  static List<EventEffort> align(List<Event> gold, List<Event> coded) {
    int[] codedOf = events(gold, coded);
    List<List<Edit>> edits = new ArrayList<>();
    int[] goldOf = new int[coded.size()];
    Arrays.fill(goldOf, -1);
    for (int i = 0; i < gold.size(); i++) {
      int j = codedOf[i];
      if (j >= 0) {
        goldOf[j] = i;
        edits.add(new ArrayList<>(EditModel.values(gold.get(i), coded.get(j))));
      } else {
        edits.add(new ArrayList<>(EditModel.added(gold.get(i))));
      }
    }
    claims(gold, coded, goldOf, edits);
    List<EventEffort> result = new ArrayList<>();
    for (int i = 0; i < gold.size(); i++) {
      result.add(new EventEffort(codedOf[i] >= 0 ? Outcome.FOUND : Outcome.MISSED, edits.get(i)));
    }
    for (int i : goldOf) {
      if (i < 0) {
        result.add(new EventEffort(Outcome.SPURIOUS, List.of(new Edit(DELETE, Part.EVENT))));
      }
    }
    return result;
  }

  /** For every annotated event the coded one that stands for it, or -1. */
  private static int[] events(List<Event> gold, List<Event> coded) {
    int[][] pair = new int[gold.size()][coded.size()];
    int[] row = new int[gold.size()];
    int[] column = new int[coded.size()];
    Arrays.fill(column, EDIT);
    for (int i = 0; i < gold.size(); i++) {
      Event event = gold.get(i);
      row[i] = EDIT * (EditModel.added(event).size() + event.claims().size());
      for (int j = 0; j < coded.size(); j++) {
        pair[i][j] = price(event, coded.get(j));
      }
    }
    return Assignment.solve(pair, row, column);
  }

  private static int price(Event gold, Event coded) {
    double points = Fit.points(gold, coded);
    List<List<Edit>> edits = List.of(new ArrayList<>(EditModel.values(gold, coded)));
    claims(List.of(gold), List.of(coded), new int[] {0}, edits);
    int count = edits.get(0).size();
    if (points < Fit.LEAST && count > 0) {
      return Assignment.FORBIDDEN;
    }
    return EDIT * count + (int) Math.round(POINT * (MOST_POINTS - points));
  }

  /**
   * Adds the edits of claims to those of the annotated events they belong to.
   *
   * @param goldOf for every coded event the annotated one, or -1 where it is deleted
   * @param edits by annotated event
   */
  private static void claims(
      List<Event> gold, List<Event> coded, int[] goldOf, List<List<Edit>> edits) {
    List<Placed> wanted = placed(gold);
    List<Placed> given = placed(coded);
    int[][] pair = new int[wanted.size()][given.size()];
    int[] row = new int[wanted.size()];
    int[] column = new int[given.size()];
    // Where edits are even: what is there is used, a claim of the same figure before others.
    Arrays.fill(row, EDIT + 1);
    for (int j = 0; j < given.size(); j++) {
      column[j] = goldOf[given.get(j).event()] < 0 ? 0 : EDIT;
    }
    for (int i = 0; i < wanted.size(); i++) {
      for (int j = 0; j < given.size(); j++) {
        List<Edit> needed = pair(wanted.get(i), given.get(j), goldOf);
        boolean same = wanted.get(i).claim().key().equals(given.get(j).claim().key());
        pair[i][j] = EDIT * needed.size() + (same ? 0 : 3);
      }
    }
    int[] givenOf = Assignment.solve(pair, row, column);
    boolean[] used = new boolean[given.size()];
    for (int i = 0; i < wanted.size(); i++) {
      List<Edit> event = edits.get(wanted.get(i).event());
      if (givenOf[i] < 0) {
        event.add(new Edit(ADD, Part.CLAIM));
      } else {
        used[givenOf[i]] = true;
        event.addAll(pair(wanted.get(i), given.get(givenOf[i]), goldOf));
      }
    }
    for (int j = 0; j < given.size(); j++) {
      int event = goldOf[given.get(j).event()];
      if (!used[j] && event >= 0) {
        edits.get(event).add(new Edit(DELETE, Part.CLAIM));
      }
    }
  }

  private static List<Edit> pair(Placed wanted, Placed given, int[] goldOf) {
    List<Edit> needed = EditModel.fields(wanted.claim(), given.claim());
    if (goldOf[given.event()] != wanted.event()) {
      needed.add(new Edit(MOVE, Part.CLAIM));
    }
    return needed;
  }

  private static List<Placed> placed(List<Event> events) {
    List<Placed> claims = new ArrayList<>();
    for (int i = 0; i < events.size(); i++) {
      for (Figure claim : events.get(i).claims()) {
        claims.add(new Placed(i, claim));
      }
    }
    return claims;
  }

  /** A claim and the number of its event. */
  private record Placed(int event, Figure claim) {}
}
