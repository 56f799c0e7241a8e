/** Certificates that records state: until when each holds, and what runs out soon. */
@NullMarked
package org.preuve.reporting.certificates;

import org.jspecify.annotations.NullMarked;
