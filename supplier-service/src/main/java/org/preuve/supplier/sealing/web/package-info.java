/** Failed sealing as problem details. */
@NullMarked
package org.preuve.supplier.sealing.web;

import org.jspecify.annotations.NullMarked;
