/** The web report, read as files and looked at with a browser. */
package org.danescan.analysis.site;
