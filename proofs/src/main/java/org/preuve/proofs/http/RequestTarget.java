package org.preuve.proofs.http;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.preuve.proofs.http.RefusedSignature.Reason;

/**
 * The address that a client used, in the parts that signatures cover (RFC 9421 §2.2). Scheme and host are in lower case and
 * without the scheme's usual port; path and query are as they were sent, because they are signed as they were sent.
 *
 * @param query what follows the question mark, which may be nothing; empty when there is no question mark
 */
public record RequestTarget(String scheme, String authority, String path, Optional<String> query) {

    private static final Pattern ADDRESS =
            Pattern.compile("(?i)(https?)://([^/?#@\\s]+)(/[^?#\\s]*)?(?:\\?([^#\\s]*))?");

    public RequestTarget {
        scheme = scheme.toLowerCase(Locale.ROOT);
        authority = withoutUsualPort(scheme, authority.toLowerCase(Locale.ROOT));
        path = path.isEmpty() ? "/" : path;
    }

    /**
     * Reads {@code https://preuve.example/api/v1/attestations?limit=2}.
     *
     * @throws RefusedSignature when it is not such an address
     */
    public static RequestTarget parse(String address) {
        Matcher parts = ADDRESS.matcher(address);
        if (!parts.matches()) {
            throw new RefusedSignature(
                    Reason.ADDRESS,
                    "@target-uri",
                    "This is not an address such as https://preuve.example/api/v1/keys.");
        }
        String path = parts.group(3);
        return new RequestTarget(
                parts.group(1), parts.group(2), path == null ? "" : path, Optional.ofNullable(parts.group(4)));
    }

    /** {@code @target-uri} (§2.2.2). */
    public String value() {
        return scheme + "://" + authority + originForm();
    }

    /** {@code @request-target} (§2.2.5) of a request that is sent to its server directly. */
    String originForm() {
        return path + query.map(asked -> "?" + asked).orElse("");
    }

    private static String withoutUsualPort(String scheme, String authority) {
        String usual = scheme.equals("https") ? ":443" : ":80";
        return authority.endsWith(usual) ? authority.substring(0, authority.length() - usual.length()) : authority;
    }

    @Override
    public String toString() {
        return value();
    }
}
