/** DNS messages over UDP and TCP: from octets to a query, from a reply to octets. */
package org.danescan.lab.dns.transport;
