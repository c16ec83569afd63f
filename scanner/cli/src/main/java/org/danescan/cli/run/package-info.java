/** Joins engine and store to a scan. */
package org.danescan.cli.run;
