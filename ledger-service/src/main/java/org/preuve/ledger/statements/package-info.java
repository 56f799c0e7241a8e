/** What the organisation itself states besides evidence: what it promises, how far it has come, and whom it recognises. */
@NullMarked
package org.preuve.ledger.statements;

import org.jspecify.annotations.NullMarked;
