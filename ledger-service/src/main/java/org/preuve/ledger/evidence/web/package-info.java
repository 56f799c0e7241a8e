/** The doors of evidence. */
@NullMarked
package org.preuve.ledger.evidence.web;

import org.jspecify.annotations.NullMarked;
