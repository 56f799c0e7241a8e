package org.preuve.ledger;

import java.io.ByteArrayOutputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;

/** A form with one file, as a browser sends it. */
final class Multipart {

    private static final String BOUNDARY = "----boundary7d93";

    private final byte[] body;

    private Multipart(byte[] body) {
        this.body = body;
    }

    static Multipart file(String name, String type, byte[] content) {
        return part("file", name, type, content);
    }

    static Multipart part(String part, String name, String type, byte[] content) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        String escaped = name.replace("\"", "%22");
        body.writeBytes(("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + part + "\"; filename=\""
                        + escaped + "\"\r\nContent-Type: " + type + "\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(content);
        body.writeBytes(("\r\n--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return new Multipart(body.toByteArray());
    }

    HttpResponse<byte[]> sendTo(RunningLedger ledger, String path, String token) {
        return ledger.post(path, token, "multipart/form-data; boundary=" + BOUNDARY, body);
    }
}
