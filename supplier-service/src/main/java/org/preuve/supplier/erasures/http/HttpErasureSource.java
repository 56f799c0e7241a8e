package org.preuve.supplier.erasures.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.preuve.proofs.credential.RecordId;
import org.preuve.proofs.credential.RecordKind;
import org.preuve.proofs.log.Entry;
import org.preuve.proofs.log.EntryBundle;
import org.preuve.proofs.log.TilePath;
import org.preuve.supplier.erasures.Erased;
import org.preuve.supplier.erasures.ErasureSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.MediaType;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/**
 * Finds erasures among the log's entries, which are public and immutable tiles, and asks the ledger's internal door what each
 * erased. A stretch is one tile. What is read here is not verified: the worst that a lie does is to make us forget.
 */
@Component
class HttpErasureSource implements ErasureSource {

    private final RestClient ledger;

    HttpErasureSource(@Qualifier("ledgerCalls") RestClient ledger) {
        this.ledger = ledger;
    }

    @Override
    public Stretch from(long index) {
        try {
            long size = size();
            return index >= size ? new Stretch(List.of(), index) : tile(index, size);
        } catch (RestClientException | OAuth2AuthorizationException | IllegalArgumentException unanswered) {
            throw new Unanswered(unanswered.toString(), unanswered);
        }
    }

    private Stretch tile(long index, long size) {
        long tile = index / TilePath.FULL_WIDTH;
        long first = tile * TilePath.FULL_WIDTH;
        int width = (int) Math.min(TilePath.FULL_WIDTH, size - first);
        byte[] bytes = get("/log/" + TilePath.entries(tile, width), MediaType.APPLICATION_OCTET_STREAM, byte[].class);
        List<Erased> erased = new ArrayList<>();
        for (byte[] line : EntryBundle.read(bytes)) {
            Entry entry = Entry.parse(line);
            if (entry.kind() == RecordKind.ERASURE && entry.index() >= index) {
                erased.add(erased(entry.id()));
            }
        }
        return new Stretch(erased, first + width);
    }

    private Erased erased(RecordId by) {
        return new Erased(RecordId.parse(erasure(by).erases()), by);
    }

    private Erasure erasure(RecordId id) {
        return get("/internal/v1/erasures/" + id.uuid(), MediaType.APPLICATION_JSON, Erasure.class);
    }

    private long size() {
        String checkpoint = get("/log/checkpoint", MediaType.TEXT_PLAIN, String.class);
        return Long.parseLong(
                checkpoint.lines().skip(1).findFirst().orElseThrow(() -> new IllegalArgumentException("no size")));
    }

    private <T> T get(String path, MediaType type, Class<T> as) {
        return Objects.requireNonNull(
                ledger.get().uri(path).accept(type).retrieve().body(as), "an empty answer");
    }

    /** Of what the ledger answers, what is read here. */
    record Erasure(String erases) {}
}
