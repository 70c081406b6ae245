package org.isnad.ingest;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import org.isnad.ingest.fetch.Addresses;
import org.isnad.ingest.fetch.FetchException;

/** Turns the names that the user gave into the files to read. */
final class Inputs {
  private Inputs() {}

  /**
   * @param fetches whether web addresses are inputs
   */
  static List<Input> expand(List<String> names, boolean fetches, Consumer<ReadFailure> failures) {
    List<Input> inputs = new ArrayList<>();
    boolean stdin = false;
    for (String name : names) {
      if (name.equals(Input.STDIN)) {
        if (stdin) {
          failures.accept(new ReadFailure(name, "", "standard input can be read only once"));
        } else {
          inputs.add(new Input(name, null, -1));
        }
        stdin = true;
      } else {
        addPath(name, fetches, inputs, failures);
      }
    }
    return inputs;
  }

  private static void addPath(
      String name, boolean fetches, List<Input> inputs, Consumer<ReadFailure> failures) {
    if (fetches && Addresses.isAddress(name)) {
      addPage(name, inputs, failures);
      return;
    }
    Path path;
    try {
      path = Path.of(name);
    } catch (InvalidPathException e) {
      failures.accept(new ReadFailure(name, "", "not a file name"));
      return;
    }
    if (Files.isDirectory(path)) {
      addFolder(name, path, inputs, failures);
    } else if (Files.exists(path)) {
      inputs.add(new Input(name, path, size(path)));
    } else if (name.startsWith("http://") || name.startsWith("https://")) {
      failures.accept(
          new ReadFailure(name, "", "web addresses are not fetched: save the page, name the file"));
    } else {
      failures.accept(new ReadFailure(name, "", "no such file or folder"));
    }
  }

  private static void addPage(String name, List<Input> inputs, Consumer<ReadFailure> failures) {
    try {
      inputs.add(new Input(name, null, -1, Addresses.parse(name)));
    } catch (FetchException e) {
      failures.accept(new ReadFailure(name, "", e.getMessage()));
    }
  }

  private static void addFolder(
      String name, Path folder, List<Input> inputs, Consumer<ReadFailure> failures) {
    List<Path> files = new ArrayList<>();
    FolderWalk walk = new FolderWalk(folder, files, failures);
    try {
      Files.walkFileTree(folder, walk);
    } catch (IOException e) {
      failures.accept(new ReadFailure(name, "", Messages.of(e)));
    }
    if (files.isEmpty() && !walk.failed) {
      failures.accept(new ReadFailure(name, "", "no files in this folder"));
    }
    Collections.sort(files);
    for (Path file : files) {
      inputs.add(new Input(file.toString(), file, size(file)));
    }
  }

  private static long size(Path path) {
    try {
      return Files.size(path);
    } catch (IOException e) {
      return 0;
    }
  }

  /** Collects regular files; what is hidden is skipped, links to folders are not followed. */
  private static final class FolderWalk extends SimpleFileVisitor<Path> {
    private final Path root;
    private final List<Path> files;
    private final Consumer<ReadFailure> failures;
    private boolean failed;

    FolderWalk(Path root, List<Path> files, Consumer<ReadFailure> failures) {
      this.root = root;
      this.files = files;
      this.failures = failures;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
      return !folder.equals(root) && isHidden(folder)
          ? FileVisitResult.SKIP_SUBTREE
          : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      if (!isHidden(file) && Files.isRegularFile(file)) {
        files.add(file);
      }
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException e) {
      failed = true;
      failures.accept(new ReadFailure(file.toString(), "", Messages.of(e)));
      return FileVisitResult.CONTINUE;
    }

    private static boolean isHidden(Path path) {
      return path.getFileName() != null && path.getFileName().toString().startsWith(".");
    }
  }
}
