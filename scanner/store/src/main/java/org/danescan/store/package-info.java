/** A scan on disk: written part by part so that it can be resumed, and read back as evidence. */
package org.danescan.store;
