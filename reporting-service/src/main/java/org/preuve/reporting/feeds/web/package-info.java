/** Atom feeds (RFC 4287) in French and English. */
@NullMarked
package org.preuve.reporting.feeds.web;

import org.jspecify.annotations.NullMarked;
