/** What an installation must be told, refused in one clear sentence when it is not. */
@NullMarked
package org.preuve.reporting.settings;

import org.jspecify.annotations.NullMarked;
