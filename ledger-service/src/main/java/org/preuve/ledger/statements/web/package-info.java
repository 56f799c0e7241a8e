/** The doors of what the organisation states. */
@NullMarked
package org.preuve.ledger.statements.web;

import org.jspecify.annotations.NullMarked;
