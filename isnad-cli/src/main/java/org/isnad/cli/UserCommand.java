package org.isnad.cli;

import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.isnad.server.Role;
import org.isnad.server.User;
import org.isnad.server.Users;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "user",
    mixinStandardHelpOptions = true,
    versionProvider = Isnad.Version.class,
    sortOptions = false,
    description =
        "Sets up who may use the workbench. The first user ends the time when whoever sits at this"
            + " machine may do everything.",
    optionListHeading = "%nOptions:%n",
    footerHeading = "%nExamples:%n",
    footer = {
      "  isnad user add amal --role analyst    asks for the password",
      "  isnad user add amal --role viewer < password.txt",
      "  isnad user list",
      "  isnad user remove amal"
    })
final class UserCommand implements Callable<Integer> {
  private final Context context;

  @Spec CommandSpec spec;

  @Parameters(index = "0", paramLabel = "add|list|remove", description = "What to do.")
  String what;

  @Parameters(index = "1", arity = "0..1", paramLabel = "NAME", description = "The user's name.")
  String name;

  @Option(
      names = "--role",
      paramLabel = "viewer|analyst|admin",
      defaultValue = "viewer",
      description =
          "viewer reads, analyst decides and adds reports, admin sees users and metrics too.")
  String role;

  @Mixin DbOption db;

  @Mixin UsersOption users;

  UserCommand(Context context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    Users known = new Users(users.file(db));
    switch (what) {
      case "add" -> {
        return add(known);
      }
      case "list" -> {
        for (User user : known.list()) {
          Out.write(context, user.name() + "\t" + user.role().code() + "\n");
        }
        return 0;
      }
      case "remove" -> {
        if (known.remove(name("remove"))) {
          return 0;
        }
        context.err().println("isnad: there is no user " + Bidi.plain(name));
        return 1;
      }
      default -> throw usage("add, list or remove");
    }
  }

  private int add(Users known) {
    String wanted = name("add");
    if (Arrays.stream(Role.values()).noneMatch(r -> r.code().equals(role))) {
      throw usage(
          "--role: "
              + Arrays.stream(Role.values()).map(Role::code).collect(Collectors.joining(", ")));
    }
    String password = password(wanted);
    try {
      known.put(wanted, Role.of(role), password);
    } catch (IllegalArgumentException e) {
      context.err().println("isnad: " + e.getMessage());
      return 1;
    }
    return 0;
  }

  /** From the terminal without showing it, else the first line of standard input. */
  private String password(String wanted) {
    Console console = context.errTerminal() ? System.console() : null;
    if (console != null) {
      char[] first = console.readPassword("Password for %s: ", wanted);
      char[] second = console.readPassword("Once more: ");
      if (first == null || !Arrays.equals(first, second)) {
        throw usage("the two are not the same");
      }
      return new String(first);
    }
    try {
      return new BufferedReader(new InputStreamReader(context.in(), StandardCharsets.UTF_8))
          .readLine();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String name(String command) {
    if (name == null) {
      throw usage(command + ": a name is missing");
    }
    return name;
  }

  private ParameterException usage(String message) {
    return new ParameterException(spec.commandLine(), message);
  }
}
