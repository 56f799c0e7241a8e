/** Lets signed requests in, or answers why not. */
@NullMarked
package org.preuve.supplier.signatures.web;

import org.jspecify.annotations.NullMarked;
