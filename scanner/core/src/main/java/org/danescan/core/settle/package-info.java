/** What is final as it was seen, and what another try may change. */
package org.danescan.core.settle;
