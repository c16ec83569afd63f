/** Domain names as values, and the judgement whether a text is one. */
package org.danescan.core.name;
