/** What is known of the last audit, in MongoDB, and how audits start and stop with the service. */
@NullMarked
package org.preuve.ledger.audit.mongo;

import org.jspecify.annotations.NullMarked;
