/** Who is told of a problem of theirs, who is not and why, and the letters to send. */
package org.danescan.analysis.notify;
