/** What every HTTP door shares: who calls, how a body is read strictly, and how a refusal is said. */
@NullMarked
package org.preuve.ledger.doors;

import org.jspecify.annotations.NullMarked;
