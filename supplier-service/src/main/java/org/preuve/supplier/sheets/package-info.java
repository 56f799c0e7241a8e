/** Reads tables out of files that people made with spreadsheets, or says in which line and column it stops being one. */
@NullMarked
package org.preuve.supplier.sheets;

import org.jspecify.annotations.NullMarked;
