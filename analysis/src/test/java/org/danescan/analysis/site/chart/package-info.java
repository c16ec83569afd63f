/** Parts of the web report. */
package org.danescan.analysis.site.chart;
