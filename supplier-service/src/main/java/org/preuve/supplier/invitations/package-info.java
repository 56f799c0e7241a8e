/** One-time invitations, and their acceptance by proof of possession of a key. */
@NullMarked
package org.preuve.supplier.invitations;

import org.jspecify.annotations.NullMarked;
