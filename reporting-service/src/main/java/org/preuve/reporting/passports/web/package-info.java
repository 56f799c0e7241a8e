/** The public door of the product passports. */
@NullMarked
package org.preuve.reporting.passports.web;

import org.jspecify.annotations.NullMarked;
