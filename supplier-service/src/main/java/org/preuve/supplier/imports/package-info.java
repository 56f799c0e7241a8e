/** Lists of suppliers from spreadsheets: mapped, looked through line by line, and registered all or not at all. */
@NullMarked
package org.preuve.supplier.imports;

import org.jspecify.annotations.NullMarked;
