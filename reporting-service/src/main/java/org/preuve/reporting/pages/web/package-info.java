/** Pages in French and English, and the same facts for machines. */
@NullMarked
package org.preuve.reporting.pages.web;

import org.jspecify.annotations.NullMarked;
