/** Records as W3C Verifiable Credentials 2.0: their rules, and signing and checking them with eddsa-jcs-2022. */
@NullMarked
package org.preuve.proofs.credential;

import org.jspecify.annotations.NullMarked;
