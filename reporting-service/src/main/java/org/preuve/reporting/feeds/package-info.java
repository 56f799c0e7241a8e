/** What changes in public claims, for whoever wants to be told. */
@NullMarked
package org.preuve.reporting.feeds;

import org.jspecify.annotations.NullMarked;
