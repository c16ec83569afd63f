/** The danescan command: options in, exit codes out. */
package org.danescan.cli;
