/** Imports in MongoDB. */
@NullMarked
package org.preuve.supplier.imports.mongo;

import org.jspecify.annotations.NullMarked;
