/** The rules of claims: versioned packs of data, and one small engine that decides on words and records. */
@NullMarked
package org.preuve.reporting.rules;

import org.jspecify.annotations.NullMarked;
