/** A browser's sign-in: OpenID Connect by code and PKCE, a session cookie, and the token that goes inward for it. */
@NullMarked
package org.preuve.gateway.session;

import org.jspecify.annotations.NullMarked;
