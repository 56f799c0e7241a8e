/** Four eyes: what one person writes and another approves, on its way into the log in the organisation's name. */
@NullMarked
package org.preuve.ledger.approval;

import org.jspecify.annotations.NullMarked;
