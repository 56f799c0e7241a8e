/** What every refusal looks like over HTTP: RFC 9457 problem details with a stable type. */
@NullMarked
package org.preuve.supplier.problem;

import org.jspecify.annotations.NullMarked;
