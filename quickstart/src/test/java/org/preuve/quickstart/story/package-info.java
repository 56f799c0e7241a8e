/** The whole system from outside: told as its people would, and checked with {@code proofs} only. */
@NullMarked
package org.preuve.quickstart.story;

import org.jspecify.annotations.NullMarked;
