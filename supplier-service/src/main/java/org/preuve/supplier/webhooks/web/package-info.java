/** The doors at which a supplier says where it wants to be told, and sees what it was told. */
@NullMarked
package org.preuve.supplier.webhooks.web;

import org.jspecify.annotations.NullMarked;
