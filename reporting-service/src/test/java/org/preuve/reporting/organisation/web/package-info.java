/** The vocabulary that other people's libraries read. */
@NullMarked
package org.preuve.reporting.organisation.web;

import org.jspecify.annotations.NullMarked;
