/** The life of a published claim: decided again when anything under it changes, and each change signed, told and sealed. */
@NullMarked
package org.preuve.reporting.life;

import org.jspecify.annotations.NullMarked;
