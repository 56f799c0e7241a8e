/** Private keys as files that the operator provides. */
@NullMarked
package org.preuve.ledger.keyfile;

import org.jspecify.annotations.NullMarked;
