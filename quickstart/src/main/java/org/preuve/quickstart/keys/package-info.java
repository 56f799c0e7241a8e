/** The secrets of this installation: made on the first start, kept in files that only their owner reads. */
@NullMarked
package org.preuve.quickstart.keys;

import org.jspecify.annotations.NullMarked;
