/**
 * What an expert would tell the operator of a host with TLSA records. Pure: evidence and a time in,
 * tokens out; what nobody looked for gives no advice.
 */
package org.danescan.core.advise;
