package org.danescan.core.observe;

/**
 * One reply in a probe's dialogue.
 *
 * @param step what it answers
 * @param code the three-digit code
 * @param text the reply's lines as sent, joined by line feeds, control characters replaced by '.',
 *     cut after 2,048 characters
 */
public record SmtpReply(SmtpStep step, int code, String text) {}
