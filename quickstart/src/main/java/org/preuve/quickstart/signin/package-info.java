/** The sign-in server of the quickstart: sample people, sample clients, and tokens as any issuer would give them. */
@NullMarked
package org.preuve.quickstart.signin;

import org.jspecify.annotations.NullMarked;
