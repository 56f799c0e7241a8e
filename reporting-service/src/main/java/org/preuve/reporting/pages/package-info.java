/** What the public reads about a claim: who says so, on which records, and what was not checked. */
@NullMarked
package org.preuve.reporting.pages;

import org.jspecify.annotations.NullMarked;
