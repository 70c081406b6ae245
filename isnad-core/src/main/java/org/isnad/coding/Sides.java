package org.isnad.coding;

/**
 * Says whose people a figure counts, seen from the event: the attackers' own, those attacked, or
 * bystanders. A side is told by who the people are and by who attacked whom.
 */
final class Sides {
  private final ArgumentFinder.Arguments arguments;
  private final EventType type;
  private final boolean stateActs;
  private final boolean groupActs;
  private final boolean known;

  Sides(ArgumentFinder.Arguments arguments, EventType type) {
    this.arguments = arguments;
    this.type = type;
    boolean state = false;
    boolean group = false;
    boolean allKnown = true;
    for (Party agent : arguments.perpetrators()) {
      state |= agent.classOf().equals("state-force");
      group |= agent.classOf().equals("armed-group") || agent.isFighter();
      allKnown &= agent.actor() != null;
    }
    stateActs = state;
    groupActs = group;
    known = allKnown;
  }

  Side of(Figure figure, Groups.People people) {
    switch (figure.measure()) {
      case PARTICIPANTS -> {
        return people.classOf() == GroupClass.ARMED_GROUP
                || people.classOf() == GroupClass.STATE_FORCE
            ? Side.PERPETRATOR
            : Side.TARGET;
      }
      case HELD, DISPLACED -> {
        // Those attacked are held and flee; of a jail that is stormed, inmates and neighbours stand
        // by.
        return type == EventType.PRISON_BREAK ? Side.OTHER : Side.TARGET;
      }
      case KILLED, INJURED, CASUALTIES -> {
        if (isFromAfar()) {
          return Side.TARGET;
        }
      }
      default -> {}
    }
    if (isParty(arguments.targets(), people.actorId())) {
      return Side.TARGET;
    }
    if (isParty(arguments.perpetrators(), people.actorId())) {
      return Side.PERPETRATOR;
    }
    if (people.actorId() != null && !arguments.perpetrators().isEmpty() && known) {
      return Side.TARGET; // a known party that is not among those who acted
    }
    boolean fighters = people.classOf() == GroupClass.ARMED_GROUP && people.actorId() == null;
    if (type == EventType.PRISON_BREAK && (people.classOf() == GroupClass.DETAINEE || fighters)) {
      return Side.PERPETRATOR; // those who rise, flee or give up, and who came to free them
    }
    boolean arrests = type == EventType.ARREST_RAID;
    Counted c = figure.counted();
    if (c.noun() != null
        && !arrests
        && ArgumentFinder.isAttacker(Party.of(c.noun(), c.nounEnd()))) {
      return Side.PERPETRATOR;
    }
    if (figure.measure() == Measure.ARRESTED && !arrests && type != EventType.PROTEST_VIOLENCE) {
      return Side.PERPETRATOR; // after an attack it is its suspects who are arrested
    }
    if (people.classOf() == GroupClass.ARMED_GROUP && groupActs && !stateActs) {
      return Side.PERPETRATOR;
    }
    if (people.classOf() == GroupClass.STATE_FORCE && stateActs && !groupActs) {
      return Side.PERPETRATOR;
    }
    return Side.TARGET;
  }

  /** Whoever a strike kills, it kills on the other side: those who fired it are far away. */
  private boolean isFromAfar() {
    return type == EventType.AIR_DRONE_STRIKE
        || type == EventType.SHELLING_MISSILE
        || type == EventType.CHEMICAL_WEAPON;
  }

  private static boolean isParty(java.util.List<Party> parties, String actorId) {
    if (actorId == null) {
      return false;
    }
    for (Party party : parties) {
      if (party.actor() != null && party.actor().id().equals(actorId)) {
        return true;
      }
    }
    return false;
  }
}
