/** Command-line options and the configuration they make. */
package org.danescan.cli.options;
