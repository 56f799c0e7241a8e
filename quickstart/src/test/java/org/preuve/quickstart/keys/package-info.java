/** Secrets that stay. */
@NullMarked
package org.preuve.quickstart.keys;

import org.jspecify.annotations.NullMarked;
