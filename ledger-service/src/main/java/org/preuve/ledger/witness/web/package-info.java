/** The doors that show checkpoints with their cosignatures, and the policy to check them by. */
@NullMarked
package org.preuve.ledger.witness.web;

import org.jspecify.annotations.NullMarked;
