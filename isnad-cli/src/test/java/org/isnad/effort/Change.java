package org.isnad.effort;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.isnad.effort.Edit.Action;
import org.isnad.effort.Edit.Part;

/** What can be wrong with a draft, one thing at a time, and the edit that undoes it. */
enum Change {
  TYPE(Action.CHANGE, Part.TYPE) {
    @Override
    boolean make(ObjectNode event, GoldMaker make) {
      event.put("type", make.other(GoldMaker.TYPES, List.of(event.get("type").textValue())));
      return true;
    }
  },
  SALIENCE(Action.CHANGE, Part.SALIENCE) {
    @Override
    boolean make(ObjectNode event, GoldMaker make) {
      event.put(
          "salience", event.get("salience").textValue().equals("main") ? "background" : "main");
      return true;
    }
  },
  STATUS(Action.CHANGE, Part.STATUS) {
    @Override
    boolean make(ObjectNode event, GoldMaker make) {
      event.put("status", "alleged");
      return true;
    }
  },
  DATE(Action.CHANGE, Part.DATE) {
    @Override
    boolean make(ObjectNode event, GoldMaker make) {
      event.putObject("date").put("start", "2020-01-01");
      return true;
    }
  },
  DATE_MISSING(Action.ADD, Part.DATE) {
    @Override
    boolean make(ObjectNode event, GoldMaker make) {
      event.putNull("date");
      return true;
    }
  },
  PLACE(Action.CHANGE, Part.PLACE) {
    @Override
    boolean make(ObjectNode event, GoldMaker make) {
      event
          .putObject("place")
          .put("name", "قندهار")
          .put("country", "AF")
          .put("lat", 31.6)
          .put("lon", 65.7);
      return true;
    }
  },
  PLACE_MISSING(Action.ADD, Part.PLACE) {
    @Override
    boolean make(ObjectNode event, GoldMaker make) {
      event.remove("place");
      return true;
    }
  },
  COUNTRY(Action.CHANGE, Part.COUNTRY) {
    @Override
    boolean make(ObjectNode event, GoldMaker make) {
      ((ObjectNode) event.get("place")).put("country", "FR");
      return true;
    }
  },
  PERPETRATOR(Action.CHANGE, Part.PERPETRATOR) {
    @Override
    boolean make(ObjectNode event, GoldMaker make) {
      return rename(event.get("perpetrator"), make);
    }
  },
  PERPETRATOR_MISSING(Action.ADD, Part.PERPETRATOR) {
    @Override
    boolean make(ObjectNode event, GoldMaker make) {
      return drop(event.get("perpetrator"), make);
    }
  },
  PERPETRATOR_TOO_MANY(Action.DELETE, Part.PERPETRATOR) {
    @Override
    boolean make(ObjectNode event, GoldMaker make) {
      ((ArrayNode) event.get("perpetrator")).addObject().put("mention", "غرباء");
      return true;
    }
  },
  TARGET(Action.CHANGE, Part.TARGET) {
    @Override
    boolean make(ObjectNode event, GoldMaker make) {
      return rename(event.get("target"), make);
    }
  },
  TARGET_MISSING(Action.ADD, Part.TARGET) {
    @Override
    boolean make(ObjectNode event, GoldMaker make) {
      return drop(event.get("target"), make);
    }
  },
  TARGET_TOO_MANY(Action.DELETE, Part.TARGET) {
    @Override
    boolean make(ObjectNode event, GoldMaker make) {
      ((ArrayNode) event.get("target")).addObject().put("mention", "غرباء");
      return true;
    }
  },
  MEANS(Action.CHANGE, Part.MEANS) {
    @Override
    boolean make(ObjectNode event, GoldMaker make) {
      ArrayNode means = (ArrayNode) event.get("means");
      if (means.isEmpty()) {
        return false;
      }
      List<String> taken = new ArrayList<>();
      means.forEach(node -> taken.add(node.textValue()));
      means.set(make.below(means.size()), make.other(GoldMaker.MEANS, taken));
      return true;
    }
  },
  MEANS_MISSING(Action.ADD, Part.MEANS) {
    @Override
    boolean make(ObjectNode event, GoldMaker make) {
      return drop(event.get("means"), make);
    }
  },
  MEANS_TOO_MANY(Action.DELETE, Part.MEANS) {
    @Override
    boolean make(ObjectNode event, GoldMaker make) {
      ((ArrayNode) event.get("means")).add("grenade");
      return true;
    }
  },
  RESPONSIBILITY(Action.CHANGE, Part.RESPONSIBILITY) {
    @Override
    boolean make(ObjectNode event, GoldMaker make) {
      boolean claimed = event.has("responsibility");
      event.putObject("responsibility").putObject("actor").put("name", "غرباء");
      return claimed;
    }
  },
  RESPONSIBILITY_MISSING(Action.ADD, Part.RESPONSIBILITY) {
    @Override
    boolean make(ObjectNode event, GoldMaker make) {
      return event.remove("responsibility") != null;
    }
  },
  RESPONSIBILITY_TOO_MANY(Action.DELETE, Part.RESPONSIBILITY) {
    @Override
    boolean make(ObjectNode event, GoldMaker make) {
      boolean claimed = event.has("responsibility");
      event.putObject("responsibility").putObject("actor").put("name", "غرباء");
      return !claimed;
    }
  },
  CLAIM_MISSING(Action.ADD, Part.CLAIM) {
    @Override
    boolean make(ObjectNode event, GoldMaker make) {
      return drop(event.get("claims"), make);
    }
  },
  CLAIM_TOO_MANY(Action.DELETE, Part.CLAIM) {
    @Override
    boolean make(ObjectNode event, GoldMaker make) {
      ((ArrayNode) event.get("claims")).add(GoldMaker.codedClaim(make.claim()));
      return true;
    }
  },
  MEASURE(Action.CHANGE, Part.MEASURE) {
    @Override
    boolean make(ObjectNode event, GoldMaker make) {
      return claim(event, make, claim -> claim.put("measure", "missing"));
    }
  },
  FIGURE(Action.CHANGE, Part.FIGURE) {
    @Override
    boolean make(ObjectNode event, GoldMaker make) {
      return claim(event, make, claim -> claim.put("low", 100).put("high", 200));
    }
  },
  CLASS(Action.CHANGE, Part.CLASS) {
    @Override
    boolean make(ObjectNode event, GoldMaker make) {
      return claim(
          event, make, claim -> ((ObjectNode) claim.get("group")).put("class", "detainee"));
    }
  },
  SIDE(Action.CHANGE, Part.SIDE) {
    @Override
    boolean make(ObjectNode event, GoldMaker make) {
      return claim(event, make, claim -> ((ObjectNode) claim.get("group")).put("side", "mixed"));
    }
  },
  SUBJECT(Action.CHANGE, Part.SUBJECT) {
    @Override
    boolean make(ObjectNode event, GoldMaker make) {
      return claim(event, make, claim -> claim.put("subject", "period"));
    }
  },
  ATTRIBUTION(Action.CHANGE, Part.ATTRIBUTION) {
    @Override
    boolean make(ObjectNode event, GoldMaker make) {
      return claim(
          event,
          make,
          claim -> ((ArrayNode) claim.get("attribution")).addObject().put("name", "غرباء"));
    }
  };

  private final Edit edit;

  Change(Action action, Part part) {
    edit = new Edit(action, part);
  }

  /** The edit that undoes it. */
  Edit edit() {
    return edit;
  }

  /** Makes the change in a coded event, or returns false where there is nothing to change. */
  abstract boolean make(ObjectNode event, GoldMaker make);

  private static boolean rename(JsonNode actors, GoldMaker make) {
    if (actors.isEmpty()) {
      return false;
    }
    ObjectNode actor = (ObjectNode) actors.get(make.below(actors.size()));
    actor.put("name", "غرباء").putArray("aliases");
    return true;
  }

  private static boolean drop(JsonNode array, GoldMaker make) {
    if (array.isEmpty()) {
      return false;
    }
    ((ArrayNode) array).remove(make.below(array.size()));
    return true;
  }

  private static boolean claim(ObjectNode event, GoldMaker make, Consumer<ObjectNode> change) {
    JsonNode claims = event.get("claims");
    if (claims.isEmpty()) {
      return false;
    }
    change.accept((ObjectNode) claims.get(make.below(claims.size())));
    return true;
  }
}
