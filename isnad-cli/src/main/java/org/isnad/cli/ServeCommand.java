package org.isnad.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.isnad.server.ServerOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(
    name = "serve",
    mixinStandardHelpOptions = true,
    versionProvider = Isnad.Version.class,
    sortOptions = false,
    description =
        "Serves the workbench: the record in a browser. Without users it is for this machine only;"
            + " isnad user add sets up the first.",
    optionListHeading = "%nOptions:%n",
    footerHeading = "%nExamples:%n",
    footer = {
      "  isnad serve",
      "  isnad serve --db syria.db --port 9000",
      "  isnad serve --host 0.0.0.0 --name isnad.example.org"
    })
final class ServeCommand implements Callable<Integer> {
  private final Context context;

  @Spec CommandSpec spec;

  @Mixin DbOption db;

  @Mixin IndexOption index;

  @Mixin UsersOption users;

  @Option(
      names = "--host",
      paramLabel = "ADDRESS",
      defaultValue = ServerOptions.LOOPBACK,
      description = "Address to bind to; any but 127.0.0.1 only where users are set up.")
  String host;

  @Option(
      names = "--port",
      paramLabel = "N",
      defaultValue = "" + ServerOptions.PORT,
      description = "Port; 0 takes any that is free. 8080.")
  int port;

  @Option(
      names = "--name",
      paramLabel = "HOST",
      description = "Name under which browsers ask for it, as behind a proxy; may be repeated.")
  List<String> names;

  @Option(
      names = "--tiles",
      paramLabel = "ADDRESS",
      description = "Tile server that maps may load from; nothing outside is asked without it.")
  String tiles;

  @Option(
      names = "--tls-cert",
      paramLabel = "FILE",
      description = "Certificate (PEM) with which it speaks HTTPS; needs --tls-key.")
  Path certificate;

  @Option(
      names = "--tls-key",
      paramLabel = "FILE",
      description = "Private key of the certificate (PEM, PKCS #8, without a password).")
  Path key;

  @Option(
      names = "--allow-private",
      description = "Addresses of reports may lead into private networks and to this machine, too.")
  boolean allowPrivate;

  @Option(
      names = "--web",
      paramLabel = "FOLDER",
      description = "Pages to serve instead of those built in, for their development.")
  Path web;

  ServeCommand(Context context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    if (port < 0 || port > 65535) {
      throw usage("--port: 0 to 65535");
    }
    if (web != null && !Files.isDirectory(web)) {
      throw usage("--web: there is no folder " + web);
    }
    if (tiles != null && !tiles.matches("https?://[A-Za-z0-9.:\\[\\]-]+")) {
      throw usage("--tiles: scheme, host and port alone, such as https://tiles.example.org");
    }
    if ((certificate == null) != (key == null)) {
      throw usage("--tls-cert and --tls-key belong together");
    }
    for (Path file : new Path[] {certificate, key}) {
      if (file != null && !Files.isReadable(file)) {
        throw usage("there is no file " + file + " that can be read");
      }
    }
    ServerOptions options =
        ServerOptions.of(db.db)
            .withIndex(index.folder(db))
            .withUsers(users.file(db))
            .withHost(host)
            .withPort(port)
            .withNames(names == null ? List.of() : names)
            .withTiles(tiles)
            .withAllowPrivate(allowPrivate)
            .withTls(certificate == null ? null : new ServerOptions.Tls(certificate, key))
            .withWeb(web);
    return Serving.run(context, options, db.debug.on, () -> {});
  }

  private ParameterException usage(String message) {
    return new ParameterException(spec.commandLine(), message);
  }
}
