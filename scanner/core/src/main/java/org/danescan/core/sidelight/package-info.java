/**
 * What is seen of a domain beside its mail route: policies, name servers, how its zone is signed,
 * whom to write to. No verdict depends on it.
 */
package org.danescan.core.sidelight;
