/** The door that shows time stamps. */
@NullMarked
package org.preuve.ledger.timestamp.web;

import org.jspecify.annotations.NullMarked;
