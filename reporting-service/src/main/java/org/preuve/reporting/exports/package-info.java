/** Figures and what they are made of as files: sheets for people who reckon on, and a PDF that can be checked offline. */
@NullMarked
package org.preuve.reporting.exports;

import org.jspecify.annotations.NullMarked;
