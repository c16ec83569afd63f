/**
 * The private internet's mail servers: they listen where a plan says, and behave, or misbehave, as
 * it says. TLS is the Java platform's own (JSSE), so that nothing here shares code or faults with a
 * client under test.
 */
package org.danescan.lab.mail;
