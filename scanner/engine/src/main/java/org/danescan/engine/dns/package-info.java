/** Questions to resolvers and their answers, over sockets that stay open. */
package org.danescan.engine.dns;
