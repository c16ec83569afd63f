/** Whether it is the world that fails, or our own network and resolver. */
package org.danescan.engine.sanity;
