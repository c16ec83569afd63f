/** Why a query failed, or what a resolver means by calling an answer bogus. */
package org.danescan.engine.resolve.cause;
