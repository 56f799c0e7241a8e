/** The doors of imports. */
@NullMarked
package org.preuve.supplier.imports.web;

import org.jspecify.annotations.NullMarked;
