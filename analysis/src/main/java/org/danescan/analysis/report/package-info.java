/** The tables of a report, each with the query that made it. */
package org.danescan.analysis.report;
