/** The organisation's secret on MongoDB. */
@NullMarked
package org.preuve.reporting.organisation.mongo;

import org.jspecify.annotations.NullMarked;
