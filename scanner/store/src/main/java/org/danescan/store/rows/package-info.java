/**
 * The rows of the tables, exactly as stored: the components' order, names (in snake case) and
 * nullability are the schema. The only place in the project where a null stands for "no value".
 */
package org.danescan.store.rows;
