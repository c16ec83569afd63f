/** Decides who is told: pure, from problems, what was told before, and the time. */
package org.danescan.analysis.notify.decide;
