/** Which version of each rule pack claims are ruled by, since when, and by whose signature. */
@NullMarked
package org.preuve.reporting.packs;

import org.jspecify.annotations.NullMarked;
