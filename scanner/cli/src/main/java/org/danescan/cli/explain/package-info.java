/** A domain's journey in words and as JSON: what was seen, what it means, what to change. */
package org.danescan.cli.explain;
