/** The doors to the life of claims, for officers and for everybody. */
@NullMarked
package org.preuve.reporting.life.web;

import org.jspecify.annotations.NullMarked;
