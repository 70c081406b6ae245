package org.isnad.coding;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Says which of the parties that an event's sentences name did it and which suffered it: a logistic
 * regression over {@link RoleFeatures}, learned from annotated reports. It starts from what the
 * rules of grammar decide and corrects it by what the parties are and who else is there.
 */
final class RoleModel {
  private static final int AGENT = 1;
  private static final int PATIENT = 2;
  private static final int MOST = 3;

  /** An attack has somebody or something it hit: where nothing is likely, the likeliest will do. */
  private static final double SOMETHING = 0.2;

  /** Somebody did it, too; but who is not named at less than this. */
  private static final double SOMEBODY = 0.3;

  private final LinearModel model;

  private RoleModel(LinearModel model) {
    this.model = model;
  }

  /** The model that ships. */
  static RoleModel learned() {
    return new RoleModel(LinearModel.read("coding/role.model.tsv", "neither", "agent", "patient"));
  }

  /** Without a model: what the rules of grammar decide. */
  static RoleModel grammar() {
    return new RoleModel(null);
  }

  /** Who did and who suffered an event, likeliest first. */
  record Roles(List<RoleFeatures.Nominee> agents, List<RoleFeatures.Nominee> patients) {}

  private record Scored(RoleFeatures.Nominee one, double p) {}

  Roles decide(RoleFeatures features, EventType type, List<RoleFeatures.Nominee> all) {
    if (model == null) {
      return ruled(all);
    }
    List<Scored> agents = new ArrayList<>();
    List<Scored> patients = new ArrayList<>();
    Scored doer = null;
    Scored hit = null;
    for (RoleFeatures.Nominee one : all) {
      LinearModel.Score score = model.score();
      features.of(type, one, all, score);
      double[] p = score.probabilities();
      if (isVictim(one)) {
        p = new double[] {p[0], 0, p[AGENT] + p[PATIENT]};
      }
      boolean acts = p[AGENT] >= p[PATIENT];
      Scored scored = new Scored(one, acts ? p[AGENT] : p[PATIENT]);
      if (scored.p > p[0]) {
        (acts ? agents : patients).add(scored);
      } else if (acts) {
        doer = likelier(doer, scored, SOMEBODY);
      } else {
        hit = likelier(hit, scored, SOMETHING);
      }
    }
    if (agents.isEmpty() && doer != null) {
      agents.add(doer);
    }
    if (patients.isEmpty() && hit != null) {
      patients.add(hit);
    }
    return new Roles(likeliest(features, agents, true), likeliest(features, patients, false));
  }

  private static Scored likelier(Scored best, Scored other, double least) {
    return other.p >= least && (best == null || other.p > best.p) ? other : best;
  }

  /** «مقتل ضابط وعشرة جنود»: whom the text has only die or be hurt did not do it. */
  private static boolean isVictim(RoleFeatures.Nominee one) {
    return one.hurt > 0 && one.agent <= 0;
  }

  private static Roles ruled(List<RoleFeatures.Nominee> all) {
    List<Scored> agents = new ArrayList<>();
    List<Scored> patients = new ArrayList<>();
    for (RoleFeatures.Nominee one : all) {
      if (one.ruledAgent) {
        agents.add(new Scored(one, one.agent));
      } else if (one.ruledPatient) {
        patients.add(new Scored(one, one.patient));
      }
    }
    return new Roles(likeliest(null, agents, true), likeliest(null, patients, false));
  }

  /** The likeliest first; whom the report but names otherwise («النظام», «جيشه») is one party. */
  private static List<RoleFeatures.Nominee> likeliest(
      RoleFeatures features, List<Scored> scored, boolean agents) {
    scored.sort(Comparator.comparingDouble(s -> -s.p));
    List<RoleFeatures.Nominee> ones = new ArrayList<>();
    for (Scored s : scored) {
      RoleFeatures.Nominee same = features == null ? null : same(ones, s.one.party, agents);
      if (same != null) {
        same.party = features.alsoCalled(same.party, s.one.party);
      } else if (ones.size() < MOST) {
        ones.add(s.one);
      }
    }
    return ones;
  }

  private static RoleFeatures.Nominee same(
      List<RoleFeatures.Nominee> ones, Party party, boolean agents) {
    for (RoleFeatures.Nominee one : ones) {
      if (Ballot.absorbs(one.party, party, agents) || Ballot.absorbs(party, one.party, agents)) {
        return one;
      }
    }
    return null;
  }
}
