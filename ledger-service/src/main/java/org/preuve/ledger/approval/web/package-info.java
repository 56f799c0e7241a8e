/** How refusals on the way through four eyes are said, and what that way is made of. */
@NullMarked
package org.preuve.ledger.approval.web;

import org.jspecify.annotations.NullMarked;
