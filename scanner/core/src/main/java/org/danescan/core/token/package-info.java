/** The stored words: enums whose constants document their meaning and hold the token. */
package org.danescan.core.token;
