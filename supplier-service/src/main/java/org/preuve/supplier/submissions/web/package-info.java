/** What submitted records look like over HTTP. */
@NullMarked
package org.preuve.supplier.submissions.web;

import org.jspecify.annotations.NullMarked;
