package org.preuve.quickstart.launch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Where each part listens, on the loopback address only: the sample passwords are no secret. */
public record Ports(int gateway, int ledger, int supplier, int reporting, int signIn) {

    /** Five ports that nobody uses at this moment. */
    public static Ports free() {
        var held = new ArrayList<ServerSocket>();
        try {
            for (int i : IntStream.range(0, 5).toArray()) {
                held.add(i, new ServerSocket(0, 1, InetAddress.getLoopbackAddress()));
            }
            int[] ports = held.stream().mapToInt(ServerSocket::getLocalPort).toArray();
            return new Ports(ports[0], ports[1], ports[2], ports[3], ports[4]);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } finally {
            held.forEach(Ports::release);
        }
    }

    int of(Part part) {
        return switch (part) {
            case SIGN_IN -> signIn;
            case LEDGER -> ledger;
            case REPORTING -> reporting;
            case SUPPLIER -> supplier;
            case GATEWAY -> gateway;
        };
    }

    /** @throws CannotStart naming the first port that somebody else has */
    void refuseBusy(List<Part> parts) {
        for (int port : parts.stream().mapToInt(this::of).toArray()) {
            try (var attempt = new ServerSocket()) {
                attempt.setReuseAddress(true);
                attempt.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            } catch (IOException busy) {
                throw new CannotStart("Port " + port + " is in use by another program; stop that one, or give this one "
                        + "another port (for example --quickstart.ports.gateway=18080).");
            }
        }
    }

    private static void release(ServerSocket socket) {
        try {
            socket.close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
