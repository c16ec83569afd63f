/** Letters to operators, from templates, in several languages. */
package org.danescan.analysis.notify.letter;
