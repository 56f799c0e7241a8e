/** A company's first records, made by calling the public doors as its people and suppliers would. */
@NullMarked
package org.preuve.quickstart.samples;

import org.jspecify.annotations.NullMarked;
