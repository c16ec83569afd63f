/** Our statuses against those of a real Unbound, over thousands of zones made from a seed. */
package org.danescan.engine.differential;
