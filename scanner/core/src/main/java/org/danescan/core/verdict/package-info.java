/** What was decided: verdicts on an algorithm, an address, an MX host and a domain. */
package org.danescan.core.verdict;
