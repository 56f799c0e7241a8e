/** Preuve on one machine for trying out: every service, a database and a sign-in server in one process. */
@NullMarked
package org.preuve.quickstart;

import org.jspecify.annotations.NullMarked;
