/** One part of an installation as a process of its own. */
@NullMarked
package org.preuve.quickstart.launch;

import org.jspecify.annotations.NullMarked;
