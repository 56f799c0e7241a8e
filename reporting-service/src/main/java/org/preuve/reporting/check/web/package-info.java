/** The checking page's own address. */
@NullMarked
package org.preuve.reporting.check.web;

import org.jspecify.annotations.NullMarked;
