/** Commands over finished scans. */
package org.danescan.cli.analysis;
