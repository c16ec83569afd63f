/** How often and how many at once: rates, bounds for each server, and who is left alone. */
package org.danescan.engine.pace;
