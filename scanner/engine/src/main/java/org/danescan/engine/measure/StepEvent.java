package org.danescan.engine.measure;

import jdk.jfr.Category;
import jdk.jfr.Description;
import jdk.jfr.Event;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.StackTrace;

/** One observing step of a journey, for Java's Flight Recorder. */
@Name("danescan.Step")
@Label("Step of a journey")
@Category("danescan")
@Description("ROUTE, HOST or PROBE, from its begin to its result")
@StackTrace(false)
final class StepEvent extends Event {
  @Label("Step")
  String step = "";

  @Label("Subject")
  @Description("The domain, MX host, or address and TLSA base domain")
  String subject = "";

  @Label("Outcome")
  @Description("What was seen, as a scan stores it")
  String outcome = "";
}
