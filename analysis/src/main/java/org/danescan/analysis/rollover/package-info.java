/** How operators of mail servers change certificates and the TLSA records about them. */
package org.danescan.analysis.rollover;
