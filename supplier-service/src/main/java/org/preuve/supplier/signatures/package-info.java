/** Requests that a supplier signed: the key is the login, and a signature is good once. */
@NullMarked
package org.preuve.supplier.signatures;

import org.jspecify.annotations.NullMarked;
