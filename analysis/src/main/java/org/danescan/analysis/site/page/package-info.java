/** The pages of the web report, each a template and what goes into it. */
package org.danescan.analysis.site.page;
