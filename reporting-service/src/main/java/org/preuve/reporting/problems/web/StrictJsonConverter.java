package org.preuve.reporting.problems.web;

import java.io.IOException;
import java.util.stream.Collectors;
import org.preuve.proofs.json.CanonicalJson;
import org.preuve.proofs.json.MalformedJson;
import org.preuve.reporting.problems.InputFault;
import org.preuve.reporting.problems.TooLargeBody;
import org.preuve.reporting.problems.UnreadableBody;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.AbstractHttpMessageConverter;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.type.LogicalType;

/**
 * Reads JSON bodies as strictly as signed records are read: I-JSON, no duplicate names, no unknown fields, no numbers where text is expected. What passes
 * can be signed later without a surprise.
 */
class StrictJsonConverter extends AbstractHttpMessageConverter<Object> {

    private static final String OURS = "org.preuve.reporting.";

    private final JsonMapper json = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .withCoercionConfig(
                    LogicalType.Textual,
                    text -> text.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                            .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                            .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail))
            .build();

    StrictJsonConverter() {
        super(MediaType.APPLICATION_JSON);
    }

    @Override
    protected boolean supports(Class<?> type) {
        return type.isRecord() && type.getName().startsWith(OURS);
    }

    @Override
    protected boolean canWrite(@org.jspecify.annotations.Nullable MediaType mediaType) {
        return false;
    }

    @Override
    protected Object readInternal(Class<?> type, HttpInputMessage input) throws IOException {
        JsonNode body = parsed(input.getBody().readNBytes(CanonicalJson.MAX_BYTES + 1));
        if (!body.isObject()) {
            throw new UnreadableBody(new InputFault("", "is not an object", "a JSON object"));
        }
        try {
            return json.treeToValue(body, type);
        } catch (DatabindException e) {
            throw new UnreadableBody(
                    new InputFault(pointer(e), e.getOriginalMessage().split("\n", 2)[0], "see the API"));
        }
    }

    private static JsonNode parsed(byte[] body) {
        try {
            return CanonicalJson.parse(body);
        } catch (MalformedJson e) {
            if (e.reason() == MalformedJson.Reason.TOO_LARGE) {
                throw new TooLargeBody();
            }
            throw new UnreadableBody(String.valueOf(e.getMessage()));
        }
    }

    private static String pointer(DatabindException e) {
        return e.getPath().stream().map(StrictJsonConverter::step).collect(Collectors.joining());
    }

    private static String step(JacksonException.Reference reference) {
        String name = reference.getPropertyName();
        return "/"
                + (name == null
                        ? Integer.toString(reference.getIndex())
                        : name.replace("~", "~0").replace("/", "~1"));
    }

    @Override
    protected void writeInternal(Object value, HttpOutputMessage output) {
        throw new UnsupportedOperationException("reads only");
    }
}
