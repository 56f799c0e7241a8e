/** Submissions in MongoDB. */
@NullMarked
package org.preuve.supplier.submissions.mongo;

import org.jspecify.annotations.NullMarked;
