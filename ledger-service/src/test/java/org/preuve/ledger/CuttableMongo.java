package org.preuve.ledger;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A wire to a MongoDB server that a test can cut: what was on its way may have arrived or not. */
public final class CuttableMongo implements AutoCloseable {

    private final ServerSocket entrance;
    private final URI server;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private volatile boolean down;

    public CuttableMongo(String uri) {
        this.server = URI.create(uri);
        try {
            this.entrance = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.startVirtualThread(this::accept);
    }

    public String uri() {
        return "mongodb://localhost:" + entrance.getLocalPort();
    }

    /** Every connection breaks now; new ones are taken. */
    public void cut() {
        open.forEach(CuttableMongo::closeQuietly);
        open.clear();
    }

    /** Every connection breaks, and none is taken until it is up again. */
    public void goDown() {
        down = true;
        cut();
    }

    public void comeUp() {
        down = false;
    }

    @Override
    public void close() {
        closeQuietly(entrance);
        cut();
    }

    private void accept() {
        while (!entrance.isClosed()) {
            try {
                Socket client = entrance.accept();
                if (down) {
                    client.close();
                    continue;
                }
                Socket target = new Socket(server.getHost(), server.getPort());
                open.add(client);
                open.add(target);
                Thread.startVirtualThread(() -> pump(client, target));
                Thread.startVirtualThread(() -> pump(target, client));
            } catch (IOException closed) {
                // The entrance was closed, or the server is gone.
            }
        }
    }

    private static void pump(Socket from, Socket to) {
        try (InputStream in = from.getInputStream();
                OutputStream out = to.getOutputStream()) {
            in.transferTo(out);
        } catch (IOException cut) {
            closeQuietly(from);
            closeQuietly(to);
        }
    }

    private static void closeQuietly(AutoCloseable socket) {
        try {
            socket.close();
        } catch (Exception alreadyBroken) {
            // Cutting a wire twice is cutting it.
        }
    }
}
