/** Packs, adoptions and effects in MongoDB. */
@NullMarked
package org.preuve.reporting.packs.mongo;

import org.jspecify.annotations.NullMarked;
