/** What can be wrong with a zone, one thing at a time. */
package org.danescan.engine.differential.fault;
