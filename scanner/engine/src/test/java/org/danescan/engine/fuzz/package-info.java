/**
 * Octets from outside, thrown at every parser that reads them, by Jazzer. A test run plays the
 * seeds and what was found before; {@code scripts/fuzz} looks for more.
 */
package org.danescan.engine.fuzz;
