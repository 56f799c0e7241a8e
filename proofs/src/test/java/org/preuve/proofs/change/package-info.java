@NullMarked
package org.preuve.proofs.change;

import org.jspecify.annotations.NullMarked;
