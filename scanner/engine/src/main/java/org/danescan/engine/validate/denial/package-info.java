/** What verified NSEC (RFC 4035 §5.4) and NSEC3 (RFC 5155 §8) records prove. */
package org.danescan.engine.validate.denial;
