package org.preuve.reporting.organisation;

import static java.nio.charset.StandardCharsets.US_ASCII;

import org.preuve.proofs.credential.CredentialSigner;
import tools.jackson.databind.node.ObjectNode;

/**
 * Gives what the organisation signed with a proof its second form: the same content as a token, by the key that signs today. Ed25519 signs the same
 * bytes the same way each time, so a token is made when it is asked for and nothing is stored: everybody gets the same one until the key changes.
 */
public final class ReissueAsToken {

    private final CredentialSigner signer;

    public ReissueAsToken(CredentialSigner signer) {
        this.signer = signer;
    }

    /**
     * The token in compact form.
     *
     * @param signed a credential of the organisation, which is left as it is
     */
    public byte[] of(ObjectNode signed) {
        ObjectNode content = signed.deepCopy();
        content.remove("proof");
        return signer.signDocumentAsToken(content).token().orElseThrow().getBytes(US_ASCII);
    }
}
