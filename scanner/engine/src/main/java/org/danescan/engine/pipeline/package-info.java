/** The journey of a domain, and the scan that sends many on it. */
package org.danescan.engine.pipeline;
