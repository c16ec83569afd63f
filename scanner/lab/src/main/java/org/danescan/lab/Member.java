package org.danescan.lab;

/**
 * A domain with its part.
 *
 * @param domain the name, lower case, without trailing dot
 * @param scenario the scenario of the catalogue that it acts out
 */
public record Member(String domain, String scenario) {}
