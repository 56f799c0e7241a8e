/** How fast a record becomes a receipt, from outside and over HTTP; run by hand, as docs/benchmarks.md says. */
@NullMarked
package org.preuve.quickstart.bench;

import org.jspecify.annotations.NullMarked;
