/** Which claims rest on what, which wait, and what changed, in MongoDB. */
@NullMarked
package org.preuve.reporting.life.mongo;

import org.jspecify.annotations.NullMarked;
