/** The ledger's doors over HTTP, with this service's own client credentials. */
@NullMarked
package org.preuve.reporting.ledger.http;

import org.jspecify.annotations.NullMarked;
