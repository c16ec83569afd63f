/** Finds standing problems, and the evidence for them, in scans that are opened as nights. */
package org.danescan.analysis.notify.find;
