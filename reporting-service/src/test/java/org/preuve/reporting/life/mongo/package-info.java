/** Tests of what the life of claims keeps in MongoDB. */
@NullMarked
package org.preuve.reporting.life.mongo;

import org.jspecify.annotations.NullMarked;
