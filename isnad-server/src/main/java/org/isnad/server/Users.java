package org.isnad.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

/**
 * The users, in a file that only its owner may read: a line each of name, role and BCrypt hash of
 * the password, with tabs between. What another program changes in it counts at once.
 */
public final class Users {
  /** BCrypt looks at no more. */
  static final int LONGEST_PASSWORD_BYTES = 72;

  static final int SHORTEST_PASSWORD = 12;

  private static final int COST = 12;
  private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._@-]{0,63}");
  private static final Set<PosixFilePermission> OWNER_ONLY =
      PosixFilePermissions.fromString("rw-------");

  private final Path file;
  private final BCryptPasswordEncoder encoder = new BCryptPasswordEncoder(COST);

  /** Compared with where there is no such user, so that time does not tell who there is. */
  private final String nobody = encoder.encode("nobody");

  private Map<String, User> users = Map.of();
  private FileTime read;
  private long size = -1;

  /**
   * @param file where they stand or will stand
   */
  public Users(Path file) {
    this.file = file;
  }

  /** All, by name. */
  public synchronized List<User> list() {
    refresh();
    return List.copyOf(users.values());
  }

  public synchronized Optional<User> find(String name) {
    refresh();
    return Optional.ofNullable(name == null ? null : users.get(name));
  }

  /** The user of this name, if that is the password; takes as long where it isn't. */
  public Optional<User> signIn(String name, String password) {
    Optional<User> user = find(name);
    String given = password == null || tooLong(password) ? "" : password;
    boolean right = encoder.matches(given, user.map(User::hash).orElse(nobody));
    return right ? user : Optional.empty();
  }

  /**
   * Adds a user, or gives one who is there another role and password.
   *
   * @throws IllegalArgumentException where name or password will not do
   */
  public void put(String name, Role role, String password) {
    if (name == null || !NAME.matcher(name).matches()) {
      throw new IllegalArgumentException(
          "a name has letters, digits and . _ @ -, at most 64 of them, and begins with one of the"
              + " first two");
    }
    if (password == null || password.codePointCount(0, password.length()) < SHORTEST_PASSWORD) {
      throw new IllegalArgumentException(
          "a password has at least " + SHORTEST_PASSWORD + " characters");
    }
    if (tooLong(password)) {
      throw new IllegalArgumentException(
          "a password has at most " + LONGEST_PASSWORD_BYTES + " bytes");
    }
    User user = new User(name, role, encoder.encode(password));
    change(all -> all.put(name, user));
  }

  /**
   * @return false where there was no such user
   */
  public boolean remove(String name) {
    boolean[] there = new boolean[1];
    change(all -> there[0] = all.remove(name) != null);
    return there[0];
  }

  private static boolean tooLong(String password) {
    return password.getBytes(StandardCharsets.UTF_8).length > LONGEST_PASSWORD_BYTES;
  }

  private synchronized void change(Consumer<Map<String, User>> change) {
    Path absolute = file.toAbsolutePath();
    Path lock = absolute.resolveSibling(absolute.getFileName() + ".lock");
    try (FileChannel channel =
            FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock held = channel.lock()) {
      assert held.isValid();
      read = null;
      refresh();
      Map<String, User> changed = new TreeMap<>(users);
      change.accept(changed);
      List<String> lines = new ArrayList<>();
      for (User user : changed.values()) {
        lines.add(user.name() + "\t" + user.role().code() + "\t" + user.hash());
      }
      Path written = create(absolute);
      Files.write(written, lines);
      Files.move(written, absolute, StandardCopyOption.ATOMIC_MOVE);
      read = null;
    } catch (IOException e) {
      throw new UncheckedIOException("the users cannot be written to " + file, e);
    }
  }

  private static Path create(Path file) throws IOException {
    Path written = file.resolveSibling(file.getFileName() + ".new");
    Files.deleteIfExists(written);
    return file.getFileSystem().supportedFileAttributeViews().contains("posix")
        ? Files.createFile(written, PosixFilePermissions.asFileAttribute(OWNER_ONLY))
        : Files.createFile(written);
  }

  private void refresh() {
    // Asked with every request: an exception would be the dearest part of most.
    if (!file.toFile().exists()) {
      forget();
      return;
    }
    try {
      FileTime changed = Files.getLastModifiedTime(file);
      long length = Files.size(file);
      if (changed.equals(read) && length == size) {
        return;
      }
      Map<String, User> found = new TreeMap<>();
      for (String line : Files.readAllLines(file)) {
        String[] parts = line.split("\t", -1);
        if (parts.length == 3) {
          found.put(parts[0], new User(parts[0], Role.of(parts[1]), parts[2]));
        } else if (!line.isBlank()) {
          throw new IOException("a line of " + file + " is not a user");
        }
      }
      users = found;
      read = changed;
      size = length;
    } catch (NoSuchFileException e) {
      forget();
    } catch (IOException | IllegalArgumentException e) {
      throw new IllegalStateException("the users cannot be read from " + file, e);
    }
  }

  private void forget() {
    users = Map.of();
    read = null;
    size = -1;
  }
}
