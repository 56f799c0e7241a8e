/** Who publishes: the organisation's identity and its signing key. */
@NullMarked
package org.preuve.reporting.organisation;

import org.jspecify.annotations.NullMarked;
