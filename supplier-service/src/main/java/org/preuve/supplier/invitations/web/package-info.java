/** The doors to invite and to accept. */
@NullMarked
package org.preuve.supplier.invitations.web;

import org.jspecify.annotations.NullMarked;
