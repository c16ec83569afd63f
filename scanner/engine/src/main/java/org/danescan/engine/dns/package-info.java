/** DNS messages over Vert.x sockets, as dnsjava wants them sent. */
package org.danescan.engine.dns;
