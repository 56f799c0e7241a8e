package org.preuve.ledger.witness;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.preuve.ledger.witnessing.CosignCheckpoint;
import org.preuve.ledger.witnessing.Cosigning;
import org.preuve.ledger.witnessing.InMemoryWitnessedHeadStore;
import org.preuve.ledger.witnessing.WitnessedLogs;
import org.preuve.proofs.keys.SigningKey;
import org.preuve.proofs.note.AddCheckpoint;
import org.preuve.proofs.note.Checkpoint;
import org.preuve.proofs.note.LogKey;
import org.preuve.proofs.note.NoteSignature;
import org.preuve.proofs.note.Origin;
import org.preuve.proofs.note.WitnessKey;
import org.preuve.proofs.note.WitnessSigner;

/** An honest witness of one log, asked without a network. */
final class NearWitness {

    private final String name;
    private final WitnessSigner signer;
    private final CosignCheckpoint cosign;
    private final AtomicBoolean away = new AtomicBoolean();

    /** The sizes that it was asked about. */
    final List<Long> asked = Collections.synchronizedList(new ArrayList<>());

    NearWitness(String name, LogKey log) {
        this.name = name;
        this.signer = new WitnessSigner(new Origin("witness.example/" + name), SigningKey.generate(new SecureRandom()));
        this.cosign = new CosignCheckpoint(
                new WitnessedLogs(List.of(log)), new InMemoryWitnessedHeadStore(), signer, Clock.systemUTC());
    }

    WitnessKey key() {
        return signer.witnessKey();
    }

    /** Without asking what it should ask. */
    NoteSignature cosign(Checkpoint checkpoint) {
        return signer.cosign(checkpoint, Instant.now());
    }

    String line() {
        return "witness " + name + " " + key() + " " + URI.create("https://witness.example/" + name);
    }

    void goAway(boolean yes) {
        away.set(yes);
    }

    /** Finds the witness that is meant among several. */
    static WitnessClient client(NearWitness... all) {
        return (witness, request) -> {
            for (NearWitness near : all) {
                if (near.key().equals(witness.key())) {
                    return near.answer(request);
                }
            }
            return new WitnessClient.Answer.NoAnswer("nobody there");
        };
    }

    private WitnessClient.Answer answer(AddCheckpoint request) {
        AddCheckpoint read = AddCheckpoint.parse(request.write().getBytes(StandardCharsets.UTF_8));
        asked.add(Long.parseLong(
                read.checkpoint().text().lines().skip(1).findFirst().orElseThrow()));
        if (away.get()) {
            return new WitnessClient.Answer.NoAnswer("away");
        }
        return switch (cosign.cosign(read)) {
            case Cosigning.Cosigned cosigned -> new WitnessClient.Answer.Lines(List.of(cosigned.cosignature()));
            case Cosigning.OtherHead other -> new WitnessClient.Answer.OtherSize(other.size());
            case Cosigning refused -> new WitnessClient.Answer.Refused(refused.toString());
        };
    }
}
