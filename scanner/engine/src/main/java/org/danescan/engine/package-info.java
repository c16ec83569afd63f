/** The observing stages of a scan and the pipeline that joins them. */
package org.danescan.engine;
