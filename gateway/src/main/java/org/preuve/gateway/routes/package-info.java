/** The route table, the client that calls the services behind it, and the limits on what passes. */
@NullMarked
package org.preuve.gateway.routes;

import org.jspecify.annotations.NullMarked;
