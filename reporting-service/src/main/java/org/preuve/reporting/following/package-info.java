/** Reads the log in order, believes nothing that it has not checked, and keeps a read model of what checked. */
@NullMarked
package org.preuve.reporting.following;

import org.jspecify.annotations.NullMarked;
