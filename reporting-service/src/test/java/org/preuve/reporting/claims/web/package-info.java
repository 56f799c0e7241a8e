/** What officers send is read to the last member, or refused with each fault and its place. */
@NullMarked
package org.preuve.reporting.claims.web;

import org.jspecify.annotations.NullMarked;
