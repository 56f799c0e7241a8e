/** The door for suppliers' key records. */
@NullMarked
package org.preuve.supplier.rotation.web;

import org.jspecify.annotations.NullMarked;
