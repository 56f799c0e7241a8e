/** Whether the log checks, for everybody, and the operator's reset. */
@NullMarked
package org.preuve.reporting.following.web;

import org.jspecify.annotations.NullMarked;
