/** The door of data protection. */
@NullMarked
package org.preuve.ledger.erasure.web;

import org.jspecify.annotations.NullMarked;
