package org.preuve.supplier.answers;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.preuve.proofs.credential.Envelope;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.AbstractHttpMessageConverter;
import org.springframework.stereotype.Component;

/** Reads a token as the JSON object around it, so that behind the doors a record is one thing whichever way it was secured. */
@Component
final class TokenConverter extends AbstractHttpMessageConverter<byte[]> {

    TokenConverter() {
        super(MediaType.parseMediaType(Envelope.MEDIA_TYPE));
    }

    @Override
    protected boolean supports(Class<?> type) {
        return type == byte[].class;
    }

    @Override
    public boolean canWrite(Class<?> type, @Nullable MediaType mediaType) {
        return false;
    }

    @Override
    protected byte[] readInternal(Class<? extends byte[]> type, HttpInputMessage message) throws IOException {
        return Envelope.around(new String(message.getBody().readAllBytes(), UTF_8).strip());
    }

    @Override
    protected void writeInternal(byte[] token, HttpOutputMessage message) {
        throw new IllegalStateException("tokens are only read");
    }
}
