package org.isnad.coding;

/** An enumeration whose constants have a code of the codebook. */
public interface Coded {
  /** The code as it is written in output, for example {@code armed-clash}. */
  String code();

  /** The constant of an enumeration that has the given code. */
  static <E extends Enum<E> & Coded> E of(Class<E> type, String code) {
    for (E constant : type.getEnumConstants()) {
      if (constant.code().equals(code)) {
        return constant;
      }
    }
    throw new IllegalArgumentException(
        "no " + type.getSimpleName() + " has the code \"" + code + "\"");
  }

  /** {@code ARMED_CLASH} to {@code armed-clash}. */
  static String codeOf(Enum<?> constant) {
    return constant.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
  }
}
