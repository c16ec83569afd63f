/** Parts of charts: SVG text, room, colours, keys and axes. */
package org.danescan.analysis.site.svg;
