package org.danescan.analysis.notify;

import org.danescan.analysis.notify.decide.Problem;

/** Who asked not to be contacted. */
public interface OptedOut {
  /** Nobody asked. */
  OptedOut NOBODY =
      new OptedOut() {
        @Override
        public boolean coversName(String name) {
          return false;
        }

        @Override
        public boolean coversAddress(String address) {
          return false;
        }
      };

  /** Whether a name, or one above it, is on the list. */
  boolean coversName(String name);

  /** Whether an address, or a prefix that it is in, is on the list. */
  boolean coversAddress(String address);

  /** Whether the operator, the host or one of its addresses is on the list. */
  default boolean covers(Problem problem) {
    return coversName(problem.subject())
        || coversName(problem.operator())
        || problem.addresses().stream().anyMatch(this::coversAddress);
  }
}
