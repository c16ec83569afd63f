/** What others can watch a running scan by: figures for Prometheus, a log of events. */
package org.danescan.cli.metrics;
