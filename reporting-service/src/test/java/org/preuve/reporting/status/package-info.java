/** Status lists: places under concurrency, lists over time, and the story of a claim that is withdrawn. */
@NullMarked
package org.preuve.reporting.status;

import org.jspecify.annotations.NullMarked;
