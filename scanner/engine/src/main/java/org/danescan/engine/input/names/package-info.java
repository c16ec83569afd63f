/** The names of texts: lists and zone files, normalised, in their order. */
package org.danescan.engine.input.names;
