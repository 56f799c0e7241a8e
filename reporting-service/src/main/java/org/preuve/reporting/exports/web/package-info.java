/** The doors from which the files are fetched. */
@NullMarked
package org.preuve.reporting.exports.web;

import org.jspecify.annotations.NullMarked;
