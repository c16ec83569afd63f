package org.danescan.core.result;

/**
 * A domain that is to be tried again.
 *
 * @param name the name as given
 * @param tries how often it was looked up, at least 1
 */
public record EarlierTry(InputName name, int tries) {}
