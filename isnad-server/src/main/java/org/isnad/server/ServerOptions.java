package org.isnad.server;

import java.nio.file.Path;
import java.util.List;

/**
 * How the workbench is started.
 *
 * @param db the record: a SQLite file or the address of a PostgreSQL database
 * @param index folder of the search index
 * @param users file of the users; where it is missing or empty, there is one local user
 * @param host name or address to bind to
 * @param port 0 for any that is free
 * @param names host names under which browsers may ask for it, beside those of this machine
 * @param web folder of pages to serve instead of those built in, or null
 * @param tiles address of a tile server that maps may load from ({@code https://tiles.example}), or
 *     null; nothing else outside is ever asked
 * @param allowPrivate whether addresses of reports may lead into private networks and to this
 *     machine
 * @param version of the program
 * @param tls with what it speaks HTTPS, or null for HTTP
 */
public record ServerOptions(
    String db,
    Path index,
    Path users,
    String host,
    int port,
    List<String> names,
    Path web,
    String tiles,
    boolean allowPrivate,
    String version,
    Tls tls) {
  public static final String LOOPBACK = "127.0.0.1";
  public static final int PORT = 8080;

  /**
   * @param certificate PEM file of the certificate, with those that vouch for it after it
   * @param key PEM file of its private key, PKCS #8 without a password
   */
  public record Tls(Path certificate, Path key) {}

  public ServerOptions {
    names = List.copyOf(names);
  }

  /** The workbench of a record as it is by default: for one user of this machine. */
  public static ServerOptions of(String db) {
    String beside = db.startsWith("jdbc:") ? "isnad" : db;
    return new ServerOptions(
        db,
        Path.of(beside + ".search"),
        Path.of(beside + ".users"),
        LOOPBACK,
        PORT,
        List.of(),
        null,
        null,
        false,
        "development",
        null);
  }

  public ServerOptions withIndex(Path value) {
    return new ServerOptions(
        db, value, users, host, port, names, web, tiles, allowPrivate, version, tls);
  }

  public ServerOptions withUsers(Path value) {
    return new ServerOptions(
        db, index, value, host, port, names, web, tiles, allowPrivate, version, tls);
  }

  public ServerOptions withHost(String value) {
    return new ServerOptions(
        db, index, users, value, port, names, web, tiles, allowPrivate, version, tls);
  }

  public ServerOptions withPort(int value) {
    return new ServerOptions(
        db, index, users, host, value, names, web, tiles, allowPrivate, version, tls);
  }

  public ServerOptions withNames(List<String> value) {
    return new ServerOptions(
        db, index, users, host, port, value, web, tiles, allowPrivate, version, tls);
  }

  public ServerOptions withWeb(Path value) {
    return new ServerOptions(
        db, index, users, host, port, names, value, tiles, allowPrivate, version, tls);
  }

  public ServerOptions withTiles(String value) {
    return new ServerOptions(
        db, index, users, host, port, names, web, value, allowPrivate, version, tls);
  }

  public ServerOptions withAllowPrivate(boolean value) {
    return new ServerOptions(db, index, users, host, port, names, web, tiles, value, version, tls);
  }

  public ServerOptions withVersion(String value) {
    return new ServerOptions(
        db, index, users, host, port, names, web, tiles, allowPrivate, value, tls);
  }

  public ServerOptions withTls(Tls value) {
    return new ServerOptions(
        db, index, users, host, port, names, web, tiles, allowPrivate, version, value);
  }
}
