/** Octet strings as values. */
package org.danescan.core.octets;
