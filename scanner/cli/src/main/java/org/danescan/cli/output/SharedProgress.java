package org.danescan.cli.output;

import java.util.List;
import org.danescan.core.result.DomainResult;

/**
 * Several that hear of one scan.
 *
 * @param heard each of them
 */
public record SharedProgress(List<Progress> heard) implements Progress {
  public SharedProgress {
    heard = List.copyOf(heard);
  }

  @Override
  public void say(String text) {
    heard.forEach(each -> each.say(text));
  }

  @Override
  public void begin(long names) {
    heard.forEach(each -> each.begin(names));
  }

  @Override
  public void arrived(DomainResult result) {
    heard.forEach(each -> each.arrived(result));
  }

  @Override
  public void passedOver(int domains) {
    heard.forEach(each -> each.passedOver(domains));
  }

  @Override
  public void again(long domains) {
    heard.forEach(each -> each.again(domains));
  }

  @Override
  public void end() {
    heard.forEach(Progress::end);
  }

  @Override
  public void close() {
    heard.forEach(Progress::close);
  }
}
