/** What readers see. */
@NullMarked
package org.preuve.reporting.pages;

import org.jspecify.annotations.NullMarked;
