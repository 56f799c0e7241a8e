/** The door of audits. */
@NullMarked
package org.preuve.ledger.audit.web;

import org.jspecify.annotations.NullMarked;
