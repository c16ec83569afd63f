/** Charts as SVG that a style sheet colours and a screen reader can name. */
package org.danescan.analysis.site.chart;
