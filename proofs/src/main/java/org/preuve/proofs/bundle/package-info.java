/** Bundles: one file that proves a record offline, the policy that says whom to trust, and the check of both. */
@NullMarked
package org.preuve.proofs.bundle;

import org.jspecify.annotations.NullMarked;
