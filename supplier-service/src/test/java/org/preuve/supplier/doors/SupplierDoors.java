package org.preuve.supplier.doors;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import org.preuve.supplier.doors.Doors.Answer;
import org.preuve.supplier.neighbours.Signatory;

/** Calls the service as a supplier does, who signs each request. */
record SupplierDoors(Signatory who) {

    private static final String PUBLIC = "https://preuve.maison-lys.example";

    static SupplierDoors ofAnActiveSupplier() {
        return new SupplierDoors(Given.anActiveSupplier());
    }

    String id() {
        return get("/api/v1/supplier").text("/id");
    }

    Answer get(String path) {
        return send("GET", path, "");
    }

    Answer postJson(String path, String json) {
        return send("POST", path, json);
    }

    private Answer send(String method, String path, String json) {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        HttpRequest.Builder request = Doors.openToAnyone()
                .request(path)
                .header("Content-Type", "application/json")
                .method(method, body.length == 0 ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body));
        who.signs(method, PUBLIC + path, body).forEach(request::header);
        return Doors.openToAnyone().send(request);
    }
}
