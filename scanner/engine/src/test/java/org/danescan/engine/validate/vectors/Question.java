package org.danescan.engine.validate.vectors;

import org.xbill.DNS.DClass;
import org.xbill.DNS.Message;
import org.xbill.DNS.Name;
import org.xbill.DNS.Record;
import org.xbill.DNS.Type;

/**
 * A question of class IN.
 *
 * @param type the RR type number
 */
public record Question(Name name, int type) {

  /** The question of a message. */
  static Question of(Message message) {
    return new Question(message.getQuestion().getName(), message.getQuestion().getType());
  }

  /** As a record of a question section. */
  public Record record() {
    return Record.newRecord(name, type, DClass.IN);
  }

  @Override
  public String toString() {
    return name + " " + Type.string(type);
  }
}
