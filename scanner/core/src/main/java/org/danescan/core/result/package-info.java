/** Evidence with its verdict: what a scan hands to the store, and reads back. */
package org.danescan.core.result;
