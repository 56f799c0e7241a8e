/** The door that tells which certificates run out. */
@NullMarked
package org.preuve.reporting.certificates.web;

import org.jspecify.annotations.NullMarked;
