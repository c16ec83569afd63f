/** The components of records, by reflection. */
package org.danescan.store.component;
