/** Pages out of templates. */
package org.danescan.analysis.site.render;
