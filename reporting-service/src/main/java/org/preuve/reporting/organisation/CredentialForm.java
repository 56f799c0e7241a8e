package org.preuve.reporting.organisation;

import java.util.Arrays;
import java.util.List;

/** The two forms in which a credential of the organisation is served; both say the same. */
public enum CredentialForm {
    /** With its Data Integrity proof, as it was signed first. */
    WITH_PROOF("application/vc"),
    /** As a token (VC-JOSE-COSE 1.0 §3.1.1). */
    TOKEN("application/vc+jwt");

    private final String mediaType;

    CredentialForm(String mediaType) {
        this.mediaType = mediaType;
    }

    public String mediaType() {
        return mediaType;
    }

    /**
     * The form that a reader would rather have; the first one to whom both are as good.
     *
     * @param ranges what it accepts, without parameters, the most wanted first
     */
    public static CredentialForm wanted(List<String> ranges) {
        return ranges.stream()
                .flatMap(range -> Arrays.stream(values()).filter(form -> form.isIn(range)).findFirst().stream())
                .findFirst()
                .orElse(WITH_PROOF);
    }

    private boolean isIn(String range) {
        return range.equals("*/*") || range.equals("application/*") || range.equals(mediaType);
    }
}
