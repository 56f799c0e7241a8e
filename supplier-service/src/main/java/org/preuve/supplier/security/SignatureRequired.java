package org.preuve.supplier.security;

import org.springframework.security.core.AuthenticationException;

/** A door for suppliers was tried without a signature. */
final class SignatureRequired extends AuthenticationException {

    private static final long serialVersionUID = 1L;

    SignatureRequired() {
        super("no signature");
    }
}
