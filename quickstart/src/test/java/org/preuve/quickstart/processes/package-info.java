/** Java programs as processes of their own, to be killed. */
@NullMarked
package org.preuve.quickstart.processes;

import org.jspecify.annotations.NullMarked;
