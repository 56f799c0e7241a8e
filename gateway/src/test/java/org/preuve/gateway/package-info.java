/** The gateway seen from both sides: what a caller gets, and what a service behind it receives. */
@NullMarked
package org.preuve.gateway;

import org.jspecify.annotations.NullMarked;
