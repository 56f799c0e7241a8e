/** What tokens say and who gets one. */
@NullMarked
package org.preuve.quickstart.signin;

import org.jspecify.annotations.NullMarked;
