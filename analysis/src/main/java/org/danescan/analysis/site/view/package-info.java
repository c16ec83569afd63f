/**
 * What the pages of the web report show: figures, tables, their sources, and the words in cells.
 */
package org.danescan.analysis.site.view;
