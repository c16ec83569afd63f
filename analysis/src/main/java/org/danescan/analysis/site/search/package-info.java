/** The search of the web report: names in files by how they begin. */
package org.danescan.analysis.site.search;
