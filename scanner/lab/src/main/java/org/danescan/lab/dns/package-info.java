/**
 * Name servers of the private internet: a resolver that answers for all of it, and authoritative
 * servers that a real resolver can iterate over.
 */
package org.danescan.lab.dns;
