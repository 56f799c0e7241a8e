/** Ed25519 keys, strictly checked signatures, and the DIDs and verification methods by which records name keys. */
@NullMarked
package org.preuve.proofs.keys;

import org.jspecify.annotations.NullMarked;
