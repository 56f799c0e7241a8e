/** The follower before honest and dishonest logs. */
@NullMarked
package org.preuve.reporting.following;

import org.jspecify.annotations.NullMarked;
