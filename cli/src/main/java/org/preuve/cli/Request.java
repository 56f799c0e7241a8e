package org.preuve.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.preuve.proofs.http.RequestSigner;
import org.preuve.proofs.http.RequestTarget;
import org.preuve.proofs.keys.Did;
import org.preuve.proofs.keys.SigningKey;
import org.preuve.proofs.keys.VerificationMethod;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Sends any request with a supplier's signature on it: the key is the login. */
@Command(
        name = "request",
        mixinStandardHelpOptions = true,
        description = {
            "Signs a request with your key (RFC 9421), sends it, and prints the answer.",
            "For what is no signed record itself, such as asking for your own attestations."
        })
@SuppressWarnings("NullAway.Init") // picocli sets the fields
final class Request implements Callable<Integer> {
    private final Clock clock;
    private final SecureRandom random;
    private final Door door;

    @Spec
    private CommandSpec spec;

    @Option(names = "--key", required = true, paramLabel = "<file>", description = "Your key (PKCS#8 PEM).")
    private Path key;

    @Option(names = "--issuer", paramLabel = "<did>", description = "Your did:web, when the key is known under that.")
    private @Nullable String issuer;

    @Option(names = "--body", paramLabel = "<file>", description = "What to send; else nothing.")
    private @Nullable Path body;

    @Option(
            names = "--content-type",
            paramLabel = "<type>",
            defaultValue = "application/json",
            description = "What the body is; ${DEFAULT-VALUE} when not said.")
    private String contentType;

    @Parameters(index = "0", paramLabel = "<method>", description = "GET, POST, PUT or DELETE.")
    private String method;

    @Parameters(index = "1", paramLabel = "<url>", description = "The whole address, with its query.")
    private String url;

    Request(Clock clock, SecureRandom random, Door door) {
        this.clock = clock;
        this.random = random;
        this.door = door;
    }

    @Override
    public Integer call() {
        String verb = method.toUpperCase(Locale.ROOT);
        if (!verb.matches("[A-Z]{1,20}")) {
            throw new CommandRefused(method + " is not a method such as GET.");
        }
        URI address = Door.address(url);
        byte[] content = body == null ? new byte[0] : new LocalFile(body).bytes();
        Map<String, String> fields =
                new LinkedHashMap<>(signer().sign(verb, RequestTarget.parse(address.toString()), content));
        if (content.length > 0) {
            fields.put("Content-Type", contentType);
        }
        Reply reply = door.send(verb, address, fields, content, Submit.MAX_ANSWER_BYTES)
                .orRefuse();
        PrintWriter out = spec.commandLine().getOut();
        out.println(new String(reply.body(), UTF_8));
        out.flush();
        return 0;
    }

    private RequestSigner signer() {
        SigningKey signingKey = SigningKey.fromPem(new LocalFile(key).text());
        Did did = issuer == null ? Did.ofKey(signingKey.verificationKey()) : Did.parse(issuer);
        VerificationMethod name = did.isKey()
                ? VerificationMethod.ofKey(signingKey.verificationKey())
                : VerificationMethod.of(did, signingKey.verificationKey());
        return new RequestSigner(signingKey, name, clock, random);
    }
}
