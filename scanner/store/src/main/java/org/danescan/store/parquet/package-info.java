/** Rows to and from single Parquet files; knows nothing of scans. */
package org.danescan.store.parquet;
