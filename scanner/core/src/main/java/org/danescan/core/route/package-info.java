/** Which hosts take a domain's mail, and below which names their TLSA records are looked up. */
package org.danescan.core.route;
