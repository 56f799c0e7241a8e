/** The doors to rule packs. */
@NullMarked
package org.preuve.reporting.packs.web;

import org.jspecify.annotations.NullMarked;
