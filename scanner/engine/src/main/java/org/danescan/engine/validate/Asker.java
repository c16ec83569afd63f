package org.danescan.engine.validate;

import java.util.concurrent.CompletionStage;
import org.xbill.DNS.Message;
import org.xbill.DNS.Name;

/** Gets DS and DNSKEY answers, NOERROR or NXDOMAIN; the stage fails where there is no answer. */
@FunctionalInterface
public interface Asker {
  /** Asks with DO and CD set. */
  CompletionStage<Message> ask(Name name, int type);
}
