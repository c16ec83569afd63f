/** Makes cases from a seed: a tree of zones, what is wrong with it, and what is asked. */
package org.danescan.engine.differential.plan;
