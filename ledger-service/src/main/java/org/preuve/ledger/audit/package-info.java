/** Whether everything that is stored of the log is what was signed: on demand, and slowly all the time. */
@NullMarked
package org.preuve.ledger.audit;

import org.jspecify.annotations.NullMarked;
