/** Made-up internets, and scans of them that need no network. */
package org.danescan.analysis.sample;
