/** Tests of who publishes. */
@NullMarked
package org.preuve.reporting.organisation;

import org.jspecify.annotations.NullMarked;
