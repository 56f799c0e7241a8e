package org.preuve.proofs.bundle;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.preuve.proofs.http.RefusedSignature;
import org.preuve.proofs.http.RequestMessage;
import org.preuve.proofs.http.RequestSignature;
import org.preuve.proofs.http.RequestTarget;
import org.preuve.proofs.http.SignedSample;

/** Signed requests, as lines: the method, the address, a field on each, an empty line and the body. */
final class HttpFuzzTargets {

    private HttpFuzzTargets() {}

    /** No request passes whose signed text is not that of one that was signed. */
    static List<FuzzTarget> all() {
        List<SignedSample> signed = List.of(SignedSample.withBody(), SignedSample.withoutBody());
        List<String> texts = signed.stream()
                .map(one -> RequestSignature.read(message(lines(one))).text())
                .toList();
        return List.of(FuzzTarget.ofText(
                "signed request",
                signed.stream().map(HttpFuzzTargets::lines).toList(),
                RefusedSignature.class,
                input -> {
                    RequestSignature signature = RequestSignature.read(message(input));
                    signature.refuseUnlessFresh(SignedSample.NOW);
                    signature.refuseUnlessBy(SignedSample.KEY.verificationKey());
                    signature.refuseUnlessOver(body(input).getBytes(UTF_8));
                    assertThat(texts).contains(signature.text());
                }));
    }

    private static String lines(SignedSample sample) {
        return Stream.concat(
                        Stream.of(sample.method(), sample.address()),
                        sample.fields().entrySet().stream().map(field -> field.getKey() + ":" + field.getValue()))
                .collect(Collectors.joining("\n", "", "\n\n" + new String(sample.body(), UTF_8)));
    }

    private static RequestMessage message(String input) {
        String[] lines = input.split("\n\n", 2)[0].split("\n", -1);
        Map<String, List<String>> fields = new HashMap<>();
        for (int i = 2; i < lines.length; i++) {
            String[] field = lines[i].split(":", 2);
            fields.computeIfAbsent(field[0], first -> new ArrayList<>()).add(field[field.length - 1]);
        }
        return new RequestMessage(lines[0], RequestTarget.parse(lines.length > 1 ? lines[1] : ""), fields);
    }

    private static String body(String input) {
        String[] parts = input.split("\n\n", 2);
        return parts[parts.length - 1];
    }
}
