package org.preuve.supplier.webhooks;

import java.net.URI;
import org.preuve.proofs.json.CanonicalJson;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A delivery as an event: CloudEvents 1.0, in JSON (structured mode). The same bytes at every attempt. */
final class EventText {

    static final String MEDIA_TYPE = "application/cloudevents+json";

    private EventText() {}

    /** @param source where this installation is found */
    static byte[] of(Delivery delivery, URI source) {
        Notice notice = delivery.notice();
        String subject = "urn:uuid:" + notice.subject();
        ObjectNode event = JsonMapper.shared()
                .createObjectNode()
                .put("specversion", "1.0")
                .put("id", delivery.id().toString())
                .put("source", source.toString())
                .put("type", notice.kind().word())
                .put("subject", subject)
                .put("time", notice.at().toString())
                .put("datacontenttype", "application/json");
        ObjectNode data = event.putObject("data").put(notice.kind().subject(), subject);
        notice.inLog()
                .ifPresent(entry -> data.put("index", entry.index())
                        .put("digest", entry.digest().value()));
        return CanonicalJson.write(event);
    }
}
