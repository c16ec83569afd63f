/** Names in: lists and CSV, plain or compressed, normalised and each once. */
package org.danescan.engine.input;
