/** A private, signed internet on loopback, and who lives in it. */
package org.danescan.lab;
