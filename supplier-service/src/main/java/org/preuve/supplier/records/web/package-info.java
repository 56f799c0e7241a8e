/** Refused records as problem details. */
@NullMarked
package org.preuve.supplier.records.web;

import org.jspecify.annotations.NullMarked;
