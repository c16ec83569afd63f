/**
 * What a scan saw, before anyone judged it: lookups, MX hosts, SMTP sessions. Everything here is
 * stored, so that a later rule can be applied to an older scan.
 */
package org.danescan.core.observe;
