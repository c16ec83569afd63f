/** Scans as tables of an embedded DuckDB, opened within given limits and only if they are whole. */
package org.danescan.analysis.database;
