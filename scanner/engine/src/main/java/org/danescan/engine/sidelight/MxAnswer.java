package org.danescan.engine.sidelight;

import org.danescan.core.observe.Lookup;
import org.danescan.core.observe.MxRecord;
import org.danescan.core.sidelight.MxSigning;

/**
 * What came of an MX lookup.
 *
 * @param lookup the lookup
 * @param signing how the answer was signed
 */
public record MxAnswer(Lookup<MxRecord> lookup, MxSigning signing) {}
