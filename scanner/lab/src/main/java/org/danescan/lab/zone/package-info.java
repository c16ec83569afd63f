/**
 * Zones of the private internet: finding them on demand, looking names up in them, proving absence
 * without a sorted chain, and signing while answering.
 */
package org.danescan.lab.zone;
