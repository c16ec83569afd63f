/**
 * What the private internet contains, as plain values: zones with their faults, mail servers with
 * theirs. Scenarios write plans; the name servers and mail servers act them out.
 */
package org.danescan.lab.plan;
