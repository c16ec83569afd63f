/** Who is never contacted: those who asked for it, and addresses that no public server has. */
package org.danescan.engine.offlimits;
