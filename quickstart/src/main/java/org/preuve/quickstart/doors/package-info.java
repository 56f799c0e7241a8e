/** Calls an installation's public doors over HTTP, as anybody outside would. */
@NullMarked
package org.preuve.quickstart.doors;

import org.jspecify.annotations.NullMarked;
