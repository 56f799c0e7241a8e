/** The door at which a supplier sees itself. */
@NullMarked
package org.preuve.supplier.profiles.web;

import org.jspecify.annotations.NullMarked;
