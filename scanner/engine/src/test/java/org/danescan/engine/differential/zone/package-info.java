/** Whole signed zones with real NSEC and NSEC3 chains, served as a resolver does with CD set. */
package org.danescan.engine.differential.zone;
