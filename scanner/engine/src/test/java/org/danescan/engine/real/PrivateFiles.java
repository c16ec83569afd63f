package org.danescan.engine.real;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Runs a program that sees other files than everybody else at some paths. Takes root. */
final class PrivateFiles {
  private PrivateFiles() {}

  /**
   * A command in a mount namespace of its own; the process is the program itself.
   *
   * @param files what stands at a path in the program's eyes, by that path
   */
  static List<String> command(Map<Path, Path> files, List<String> program) {
    StringBuilder script = new StringBuilder();
    files.forEach(
        (seen, real) -> script.append("mount --bind '%s' '%s' && ".formatted(real, seen)));
    List<String> command = new ArrayList<>(List.of("unshare", "--mount", "sh", "-c"));
    command.add(script + "exec \"$@\"");
    command.add("sh");
    command.addAll(program);
    return command;
  }
}
