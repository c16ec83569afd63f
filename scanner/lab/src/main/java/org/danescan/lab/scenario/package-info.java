/**
 * The catalogue: one entry a situation that a scan meets in the real world. An entry says what is
 * published and what is served; what a scanner should make of it is written elsewhere, by hand.
 */
package org.danescan.lab.scenario;
