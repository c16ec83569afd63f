/** danescan beside the real programs: Unbound, Postfix. */
package org.danescan.engine.real;
