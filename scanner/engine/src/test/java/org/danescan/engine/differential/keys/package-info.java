/** Keys made from a seed, and signatures of any form made with them. */
package org.danescan.engine.differential.keys;
