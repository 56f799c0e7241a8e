/** What the embedded database must not lose. */
@NullMarked
package org.preuve.quickstart.mongo;

import org.jspecify.annotations.NullMarked;
