/** The doors of records: internal, public and the followers'. */
@NullMarked
package org.preuve.ledger.records.web;

import org.jspecify.annotations.NullMarked;
