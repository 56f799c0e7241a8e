/** The follower's stores on MongoDB. */
@NullMarked
package org.preuve.reporting.following.mongo;

import org.jspecify.annotations.NullMarked;
