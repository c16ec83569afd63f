/** Reads the recorded answers that other validators are tested with. */
package org.danescan.engine.validate.vectors;
