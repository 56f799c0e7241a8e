/** What the rules hit, what they look past, and what evidence does to a finding. */
@NullMarked
package org.preuve.reporting.rules;

import org.jspecify.annotations.NullMarked;
