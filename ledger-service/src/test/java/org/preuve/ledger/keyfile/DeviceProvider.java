package org.preuve.ledger.keyfile;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.InvalidKeyException;
import java.security.Key;
import java.security.KeyStoreSpi;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.PublicKey;
import java.security.SignatureSpi;
import java.security.UnrecoverableKeyException;
import java.security.cert.Certificate;
import java.util.Collections;
import java.util.Date;
import java.util.Enumeration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.preuve.proofs.keys.SigningKey;

/** A device as the Java runtime sees one: its key has no bytes, and only it can sign with it. */
final class DeviceProvider extends Provider {

    static final String NAME = "TestDevice";
    static final String PIN = "1234";

    private static final long serialVersionUID = 1L;

    DeviceProvider(SigningKey inside) {
        super(NAME, "1", "a device in memory");
        putService(new Service(this, "KeyStore", "DEVICE", DeviceStore.class.getName(), List.of(), null) {
            @Override
            public Object newInstance(@Nullable Object parameter) {
                return new DeviceStore(inside);
            }
        });
        putService(new Service(this, "Signature", "Ed25519", DeviceSignature.class.getName(), List.of(), null) {
            @Override
            public Object newInstance(@Nullable Object parameter) {
                return new DeviceSignature();
            }

            @Override
            public boolean supportsParameter(@Nullable Object parameter) {
                return parameter instanceof Held;
            }
        });
    }

    /** A handle: nothing but the device can do anything with it. */
    private record Held(SigningKey key) implements PrivateKey {

        @Override
        public String getAlgorithm() {
            return "Ed25519";
        }

        @Override
        public @Nullable String getFormat() {
            return null;
        }

        @Override
        public byte @Nullable [] getEncoded() {
            return null;
        }
    }

    private static final class DeviceSignature extends SignatureSpi {

        private final ByteArrayOutputStream message = new ByteArrayOutputStream();
        private @Nullable SigningKey key;

        @Override
        protected void engineInitVerify(PublicKey publicKey) throws InvalidKeyException {
            throw new InvalidKeyException("signs only");
        }

        @Override
        protected void engineInitSign(PrivateKey privateKey) throws InvalidKeyException {
            if (!(privateKey instanceof Held held)) {
                throw new InvalidKeyException("not of this device");
            }
            key = held.key();
            message.reset();
        }

        @Override
        protected void engineUpdate(byte b) {
            message.write(b);
        }

        @Override
        protected void engineUpdate(byte[] bytes, int offset, int length) {
            message.write(bytes, offset, length);
        }

        @Override
        protected byte[] engineSign() {
            if (key == null) {
                throw new IllegalStateException("no key");
            }
            return key.sign(message.toByteArray());
        }

        @Override
        protected boolean engineVerify(byte[] signature) {
            return false;
        }

        @Override
        @Deprecated
        protected void engineSetParameter(String name, Object value) {
            throw new UnsupportedOperationException();
        }

        @Override
        @Deprecated
        protected Object engineGetParameter(String name) {
            throw new UnsupportedOperationException();
        }
    }

    private static final class DeviceStore extends KeyStoreSpi {

        private final SigningKey inside;
        private boolean opened;

        DeviceStore(SigningKey inside) {
            this.inside = inside;
        }

        @Override
        public void engineLoad(@Nullable InputStream stream, char @Nullable [] pin) {
            opened = pin != null && new String(pin).equals(PIN);
        }

        @Override
        public Key engineGetKey(String alias, char @Nullable [] pin) throws UnrecoverableKeyException {
            if (!opened || !alias.equals("log")) {
                throw new UnrecoverableKeyException("closed");
            }
            return new Held(inside);
        }

        @Override
        public Certificate engineGetCertificate(String alias) {
            return new DeviceCertificate(inside);
        }

        @Override
        public Certificate[] engineGetCertificateChain(String alias) {
            return new Certificate[] {engineGetCertificate(alias)};
        }

        @Override
        @SuppressWarnings("JavaUtilDate") // What KeyStoreSpi asks for.
        public Date engineGetCreationDate(String alias) {
            return new Date(0);
        }

        @Override
        public void engineSetKeyEntry(String alias, Key key, char[] password, Certificate[] chain) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void engineSetKeyEntry(String alias, byte[] key, Certificate[] chain) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void engineSetCertificateEntry(String alias, Certificate certificate) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void engineDeleteEntry(String alias) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Enumeration<String> engineAliases() {
            return Collections.enumeration(List.of("log"));
        }

        @Override
        public boolean engineContainsAlias(String alias) {
            return alias.equals("log");
        }

        @Override
        public int engineSize() {
            return 1;
        }

        @Override
        public boolean engineIsKeyEntry(String alias) {
            return true;
        }

        @Override
        public boolean engineIsCertificateEntry(String alias) {
            return false;
        }

        @Override
        public @Nullable String engineGetCertificateAlias(Certificate certificate) {
            return null;
        }

        @Override
        public void engineStore(OutputStream stream, char[] password) {
            throw new UnsupportedOperationException();
        }
    }
}
