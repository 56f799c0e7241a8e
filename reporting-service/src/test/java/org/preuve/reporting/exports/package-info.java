/** Tests of figures as files. */
@NullMarked
package org.preuve.reporting.exports;

import org.jspecify.annotations.NullMarked;
