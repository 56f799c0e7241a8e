/** Each service's own port, without the gateway before it. */
@NullMarked
package org.preuve.quickstart.doors;

import org.jspecify.annotations.NullMarked;
