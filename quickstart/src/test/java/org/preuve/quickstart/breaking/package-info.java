/** Processes are killed, starved and doubled while callers wait for receipts; afterwards nothing may be lost or doubled. */
@NullMarked
package org.preuve.quickstart.breaking;

import org.jspecify.annotations.NullMarked;
