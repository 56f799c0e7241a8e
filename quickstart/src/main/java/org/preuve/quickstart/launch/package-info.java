/** Starts and stops everything in one process, in order. */
@NullMarked
package org.preuve.quickstart.launch;

import org.jspecify.annotations.NullMarked;
