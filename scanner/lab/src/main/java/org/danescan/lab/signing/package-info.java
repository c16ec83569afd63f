/** Keys shared by the zones of the private internet, and signatures made while answering. */
package org.danescan.lab.signing;
