package org.danescan.engine.pace;

import io.vertx.core.Promise;
import java.util.List;

/**
 * A session that is about to start.
 *
 * @param lanes what bounds it, the narrowest first
 * @param permit completed when it may
 */
record Start(List<Lane> lanes, Promise<Void> permit) {}
