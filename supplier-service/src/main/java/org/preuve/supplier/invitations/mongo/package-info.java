/** Invitations in MongoDB. */
@NullMarked
package org.preuve.supplier.invitations.mongo;

import org.jspecify.annotations.NullMarked;
