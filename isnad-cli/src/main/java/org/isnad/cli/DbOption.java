package org.isnad.cli;

import picocli.CommandLine.Mixin;

/** Where the record is kept, for a command that reads no reports. */
final class DbOption extends DbAddress {
  @Mixin OutputOptions.DebugOption debug;
}
