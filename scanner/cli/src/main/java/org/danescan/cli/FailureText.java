package org.danescan.cli;

import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;

/** A failure in words, on one line. */
final class FailureText {
  private FailureText() {}

  /** What went wrong, and why as far as the causes say more. */
  static String of(Throwable failure) {
    String text = words(failure);
    for (Throwable cause = failure.getCause(); cause != null; cause = cause.getCause()) {
      String more = words(cause);
      if (more.startsWith(text)) {
        text = more;
      } else if (cause.getMessage() != null && !text.contains(more)) {
        text = text + ": " + more;
      }
    }
    return text;
  }

  /** The message; where the system's has nothing but the name of a file, with what it means. */
  private static String words(Throwable failure) {
    if (failure instanceof OutOfMemoryError) {
      return "memory ran out (" + failure.getMessage() + "); give Java more, by JAVA_OPTS=-Xmx2g";
    }
    if (failure instanceof Error) {
      return failure.toString();
    }
    String message = String.valueOf(failure.getMessage());
    boolean bare = failure instanceof FileSystemException file && file.getReason() == null;
    return bare ? message + meaning((FileSystemException) failure) : message;
  }

  private static String meaning(FileSystemException failure) {
    if (failure instanceof NoSuchFileException) {
      return ": there is no such file or directory";
    }
    if (failure instanceof AccessDeniedException) {
      return ": not permitted";
    }
    if (failure instanceof FileAlreadyExistsException) {
      return ": something else is there already";
    }
    return ": " + failure.getClass().getSimpleName();
  }
}
