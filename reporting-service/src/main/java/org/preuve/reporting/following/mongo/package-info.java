/** Position, leaves, keys and records of the follower in this service's own database. */
@NullMarked
package org.preuve.reporting.following.mongo;

import org.jspecify.annotations.NullMarked;
