/** The doors for corrections and withdrawals. */
@NullMarked
package org.preuve.supplier.changes.web;

import org.jspecify.annotations.NullMarked;
