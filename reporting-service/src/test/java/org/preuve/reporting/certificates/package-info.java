/** Which certificates run out, as records state them. */
@NullMarked
package org.preuve.reporting.certificates;

import org.jspecify.annotations.NullMarked;
