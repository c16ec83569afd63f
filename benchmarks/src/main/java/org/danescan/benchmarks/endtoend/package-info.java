/** Whole scans of the lab by {@code scripts/bench}: whether they went right, and the report. */
package org.danescan.benchmarks.endtoend;
