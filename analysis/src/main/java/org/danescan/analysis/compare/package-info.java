/** Two scans beside each other, and one name through many, for people and programs. */
package org.danescan.analysis.compare;
