/** Ed25519 and ML-DSA-44 keys, strictly checked signatures, and the DIDs and methods by which records name keys. */
@NullMarked
package org.preuve.proofs.keys;

import org.jspecify.annotations.NullMarked;
