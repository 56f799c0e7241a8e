/** The stores of status lists on the wire protocol and on a real server. */
@NullMarked
package org.preuve.reporting.status.mongo;

import org.jspecify.annotations.NullMarked;
