package org.isnad.actor;

/**
 * People, forces or facilities named by what they are.
 *
 * @param id identity of the sense
 * @param name Arabic name in the singular
 * @param role person, fighter, state-person, civilian-person, casualty-noun, force, group-anaphor,
 *     facility or official
 * @param classOf class of the codebook: all, civilian, state-force, armed-group, detainee, other
 * @param number what the form in the text says of how many
 */
public record Generic(String id, String name, String role, String classOf, Number number) {
  /** Grammatical number of a surface form, where the form alone tells it. */
  public enum Number {
    SINGULAR,
    DUAL,
    PLURAL,
    /** ين without a number word before it: dual or plural. */
    DUAL_OR_PLURAL
  }

  public boolean isPerson() {
    return !role.equals("facility") && !role.equals("force") && !role.equals("group-anaphor");
  }

  public boolean isFacility() {
    return role.equals("facility");
  }
}
