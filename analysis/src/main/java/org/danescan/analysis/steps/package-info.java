/**
 * The tables on the way from scans to figures: of one scan, of each scan, and of two beside each
 * other.
 */
package org.danescan.analysis.steps;
