package org.preuve.supplier.doors;

import java.io.ByteArrayOutputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import org.preuve.supplier.doors.Doors.Answer;

/** Hands in a file as a browser's form does. */
final class Upload {

    private static final String DOOR = "/api/v1/suppliers/imports";
    private static final String BOUNDARY = "----a-boundary-that-no-file-has";

    private Upload() {}

    static Answer of(Doors caller, String name, byte[] file, String... headers) {
        var request = caller.request(DOOR).header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY);
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return caller.send(request.POST(BodyPublishers.ofByteArray(body(name, file))));
    }

    static Answer of(Doors caller, String text) {
        return of(caller, "list.csv", text.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] body(String name, byte[] file) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.writeBytes(("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                        + "\"\r\nContent-Type: text/csv\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(file);
        body.writeBytes(("\r\n--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return body.toByteArray();
    }
}
