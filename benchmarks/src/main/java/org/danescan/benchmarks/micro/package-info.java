/** What single steps cost, measured by JMH: parsing, verifying, remembering, deciding, writing. */
package org.danescan.benchmarks.micro;
