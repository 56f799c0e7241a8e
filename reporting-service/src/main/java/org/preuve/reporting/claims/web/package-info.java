/** The officers' doors to claims and rulings. */
@NullMarked
package org.preuve.reporting.claims.web;

import org.jspecify.annotations.NullMarked;
