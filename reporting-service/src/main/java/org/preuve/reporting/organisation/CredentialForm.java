package org.preuve.reporting.organisation;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

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
     * The form that a reader would rather have.
     *
     * @param ranges what it accepts, without parameters, the most wanted first
     * @param usual the form for whom both are as good
     */
    public static CredentialForm wanted(List<String> ranges, CredentialForm usual) {
        return ranges.stream()
                .flatMap(range -> named(range, usual).stream())
                .findFirst()
                .orElse(usual);
    }

    private static Optional<CredentialForm> named(String range, CredentialForm usual) {
        return range.equals("*/*") || range.equals("application/*")
                ? Optional.of(usual)
                : Arrays.stream(values())
                        .filter(form -> form.mediaType.equals(range))
                        .findFirst();
    }
}
