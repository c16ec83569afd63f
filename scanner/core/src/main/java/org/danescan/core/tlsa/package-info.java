/** TLSA records (RFC 6698 §2): their fields, their text form, and which a sender can use. */
package org.danescan.core.tlsa;
