/** What the gateway itself answers when a request goes nowhere, as RFC 9457 problem details. */
@NullMarked
package org.preuve.gateway.problem;

import org.jspecify.annotations.NullMarked;
