/** Which names of an input stood before, in memory that a long input does not fill. */
package org.danescan.engine.input.repeat;
