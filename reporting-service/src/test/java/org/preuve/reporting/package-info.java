/** The whole service between its neighbours. */
@NullMarked
package org.preuve.reporting;

import org.jspecify.annotations.NullMarked;
