/** Which rules rule, who may say so, and what is found when the database says otherwise. */
@NullMarked
package org.preuve.reporting.packs;

import org.jspecify.annotations.NullMarked;
