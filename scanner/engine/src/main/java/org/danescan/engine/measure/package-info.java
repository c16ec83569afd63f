/** How a scan is seen while it runs: meters by Micrometer, events of Java's Flight Recorder. */
package org.danescan.engine.measure;
