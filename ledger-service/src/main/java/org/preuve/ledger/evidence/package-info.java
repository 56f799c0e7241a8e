/** Evidence from draft to sealed: what was done, on which files, approved by another person than those who wrote it. */
@NullMarked
package org.preuve.ledger.evidence;

import org.jspecify.annotations.NullMarked;
