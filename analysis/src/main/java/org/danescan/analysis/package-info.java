/** Tables over the Parquet of a scan, by SQL in an embedded DuckDB. */
package org.danescan.analysis;
