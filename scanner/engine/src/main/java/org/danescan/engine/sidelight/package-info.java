/** How answers are read for what is seen beside the mail route. */
package org.danescan.engine.sidelight;
