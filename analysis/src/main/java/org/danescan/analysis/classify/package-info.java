/** Verdicts anew from stored evidence, by the classifier of the core and without a network. */
package org.danescan.analysis.classify;
