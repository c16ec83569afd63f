/** The tables of a report, read back from their files for the web report. */
package org.danescan.analysis.site.data;
