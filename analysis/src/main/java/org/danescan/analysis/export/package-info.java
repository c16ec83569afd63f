/** Rows of a scan's tables as they are, picked by simple conditions. */
package org.danescan.analysis.export;
