/** How much work an answer may cause, counted while it is judged. */
package org.danescan.engine.validate.limit;
