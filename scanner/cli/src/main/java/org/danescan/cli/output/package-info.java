/** What a person or a program reads: progress, tables, trees, JSON. */
package org.danescan.cli.output;
