/** The door that draws a product's chain. */
@NullMarked
package org.preuve.reporting.chain.web;

import org.jspecify.annotations.NullMarked;
