/** danescan beside the real programs: Unbound, Postfix, Exim, OpenSSL. */
package org.danescan.engine.real;
