/** How often and how many at once: rates, and bounds for each server, network and operator. */
package org.danescan.engine.pace;
