/** Tests of audits: whatever is changed is found, and named by its index. */
@NullMarked
package org.preuve.proofs.audit;

import org.jspecify.annotations.NullMarked;
