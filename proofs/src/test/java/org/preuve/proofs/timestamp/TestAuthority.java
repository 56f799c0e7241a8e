package org.preuve.proofs.timestamp;

import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Set;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.ess.ESSCertIDv2;
import org.bouncycastle.asn1.ess.SigningCertificateV2;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.DefaultSignedAttributeTableGenerator;
import org.bouncycastle.cms.jcajce.JcaSignerInfoGeneratorBuilder;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoGeneratorBuilder;
import org.bouncycastle.operator.OperatorException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampResponseGenerator;
import org.bouncycastle.tsp.TimeStampTokenGenerator;

/** A timestamp authority under a root of its own, with P-256 keys. */
public final class TestAuthority {

    private static final Instant FROM = Instant.parse("2026-01-01T00:00:00Z");

    private final KeyPair rootKeys = keys();
    private final KeyPair ownKeys = keys();
    private final X509Certificate root;
    private final X509Certificate certificate;
    private PrivateKey signingKey = ownKeys.getPrivate();
    private boolean sendsCertificate = true;

    public TestAuthority() {
        this(KeyPurposeId.id_kp_timeStamping);
    }

    TestAuthority(KeyPurposeId... purposes) {
        try {
            X500Name rootName = new X500Name("CN=Racine de temps");
            JcaX509v3CertificateBuilder rootBuilder = builder(rootName, rootName, 1, rootKeys);
            rootBuilder.addExtension(Extension.basicConstraints, true, new BasicConstraints(true));
            rootBuilder.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.keyCertSign));
            root = sign(rootBuilder);
            JcaX509v3CertificateBuilder own = builder(rootName, new X500Name("CN=Horodateur"), 2, ownKeys);
            if (purposes.length > 0) {
                own.addExtension(Extension.extendedKeyUsage, true, new ExtendedKeyUsage(purposes));
            }
            certificate = sign(own);
        } catch (IOException | GeneralSecurityException | OperatorException e) {
            throw new AssertionError(e);
        }
    }

    private static KeyPair keys() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    private static JcaX509v3CertificateBuilder builder(X500Name issuer, X500Name subject, int serial, KeyPair keys) {
        return new JcaX509v3CertificateBuilder(
                issuer,
                BigInteger.valueOf(serial),
                Date.from(FROM),
                Date.from(FROM.plus(Duration.ofDays(365))),
                subject,
                keys.getPublic());
    }

    private X509Certificate sign(JcaX509v3CertificateBuilder builder)
            throws GeneralSecurityException, OperatorException {
        return new JcaX509CertificateConverter()
                .getCertificate(
                        builder.build(new JcaContentSignerBuilder("SHA256withECDSA").build(rootKeys.getPrivate())));
    }

    /** Signs with another key than its certificate's from now on. */
    void signsWithAnotherKey() {
        signingKey = keys().getPrivate();
    }

    void sendsNoCertificate() {
        sendsCertificate = false;
    }

    /** The authority's own certificate. */
    public TimestampAuthorities itself() {
        return TimestampAuthorities.of(List.of(certificate));
    }

    /** The certificate that issued it. */
    public TimestampAuthorities issuer() {
        return TimestampAuthorities.of(List.of(root));
    }

    public String pem() {
        try {
            return "-----BEGIN CERTIFICATE-----\n"
                    + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(certificate.getEncoded())
                    + "\n-----END CERTIFICATE-----\n";
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    /** The reply to a request at a time. */
    public byte[] reply(byte[] request, Instant time) {
        try {
            return new TimeStampResponseGenerator(tokens(), TSPAlgorithms.ALLOWED)
                    .generate(new TimeStampRequest(request), BigInteger.TEN, Date.from(time))
                    .getEncoded();
        } catch (IOException | TSPException e) {
            throw new AssertionError(e);
        }
    }

    /** The reply of an authority that takes no SHA-256. */
    byte[] rejection(byte[] request) {
        try {
            return new TimeStampResponseGenerator(tokens(), Set.of(TSPAlgorithms.SHA512.getId()))
                    .generateRejectedResponse(new TSPException("not today"))
                    .getEncoded();
        } catch (IOException | TSPException e) {
            throw new AssertionError(e);
        }
    }

    private TimeStampTokenGenerator tokens() {
        try {
            var digests = new JcaDigestCalculatorProviderBuilder().build();
            var signer = new JcaSignerInfoGeneratorBuilder(digests)
                    .build(new JcaContentSignerBuilder("SHA256withECDSA").build(signingKey), certificate);
            TimeStampTokenGenerator tokens = new TimeStampTokenGenerator(
                    signer,
                    digests.get(new org.bouncycastle.asn1.x509.AlgorithmIdentifier(TSPAlgorithms.SHA256)),
                    new ASN1ObjectIdentifier("1.2.3.4"));
            if (sendsCertificate) {
                tokens.addCertificates(new JcaCertStore(List.of(certificate, root)));
            }
            return tokens;
        } catch (GeneralSecurityException | OperatorException | TSPException e) {
            throw new AssertionError(e);
        }
    }

    /** Signs what an honest authority said, whatever this one's certificate is for: Bouncy Castle's generator would not. */
    byte[] says(TimestampToken honest) {
        try {
            byte[] said = (byte[])
                    new CMSSignedData(honest.bytes()).getSignedContent().getContent();
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded());
            Attribute names = new Attribute(
                    PKCSObjectIdentifiers.id_aa_signingCertificateV2,
                    new DERSet(new SigningCertificateV2(new ESSCertIDv2(hash))));
            CMSSignedDataGenerator generator = new CMSSignedDataGenerator();
            generator.addSignerInfoGenerator(new JcaSimpleSignerInfoGeneratorBuilder()
                    .setSignedAttributeGenerator(new DefaultSignedAttributeTableGenerator(new AttributeTable(names)))
                    .build("SHA256withECDSA", signingKey, certificate));
            generator.addCertificates(new JcaCertStore(List.of(certificate)));
            return generator
                    .generate(new CMSProcessableByteArray(PKCSObjectIdentifiers.id_ct_TSTInfo, said), true)
                    .getEncoded();
        } catch (IOException | GeneralSecurityException | OperatorException | CMSException e) {
            throw new AssertionError(e);
        }
    }

    /** A token for a checkpoint's text. */
    public TimestampToken token(String checkpointText, Instant time) {
        TimestampRequest request = TimestampRequest.of(checkpointText, new java.security.SecureRandom());
        return TimestampToken.ofReply(reply(request.bytes(), time), request);
    }
}
