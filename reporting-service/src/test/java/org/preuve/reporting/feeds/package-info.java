/** Tests of the feeds. */
@NullMarked
package org.preuve.reporting.feeds;

import org.jspecify.annotations.NullMarked;
