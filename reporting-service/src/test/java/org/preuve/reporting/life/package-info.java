/** Tests of the life of claims. */
@NullMarked
package org.preuve.reporting.life;

import org.jspecify.annotations.NullMarked;
