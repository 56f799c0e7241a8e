/** The door at which the organisation's keys are revoked. */
@NullMarked
package org.preuve.ledger.organisation.web;

import org.jspecify.annotations.NullMarked;
