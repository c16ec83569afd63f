/** DNSSEC validation of dnsjava's messages: RFC 4035 §5, 5155 §8, 6840 and 9276. */
package org.danescan.engine.validate;
