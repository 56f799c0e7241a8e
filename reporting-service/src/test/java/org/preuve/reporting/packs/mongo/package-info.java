/** The stores of packs, on both servers. */
@NullMarked
package org.preuve.reporting.packs.mongo;

import org.jspecify.annotations.NullMarked;
