/** Words of the command line as values: each refused with words that say how to write it. */
package org.danescan.cli.options.convert;
