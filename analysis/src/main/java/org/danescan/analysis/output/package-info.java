/** Rows as CSV or JSON, one at a time. */
package org.danescan.analysis.output;
