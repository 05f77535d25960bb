package jianyan.http;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.Collection;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jianyan.query.InvalidRequestException;

/// The files by which the server shows who it is and encrypts.
///
/// @param certificate the server's own and those above it, PEM, its own first
/// @param key the private key of the first, PEM, PKCS #8, without a password
public record TlsFiles(Path certificate, Path key) {
    /// Of the key store in memory, which never leaves it.
    static final String PASSWORD = "jianyan";

    private static final Pattern BLOCK =
            Pattern.compile("-----BEGIN ([A-Z ]+)-----([A-Za-z0-9+/=\\s]+)-----END \\1-----");
    private static final String KEY_REMEDY =
            "要不加密的 PKCS #8：openssl pkcs8 -topk8 -nocrypt -in 原钥 -out 新钥";

    /// @throws InvalidRequestException when the two are not what they should be, or do not belong
    ///   together
    KeyStore keyStore() throws IOException {
        try {
            Certificate[] chain = chain();
            PrivateKey own = privateKey(chain[0].getPublicKey());
            requirePair(own, chain[0].getPublicKey());
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            store.setKeyEntry("jianyan", own, PASSWORD.toCharArray(), chain);
            return store;
        } catch (GeneralSecurityException wrong) {
            throw wrong("证书或私钥读不懂：" + wrong.getMessage(), certificate, "检查两个 PEM 文件");
        }
    }

    private Certificate[] chain() throws IOException, GeneralSecurityException {
        Collection<? extends Certificate> chain =
                CertificateFactory.getInstance("X.509")
                        .generateCertificates(
                                new ByteArrayInputStream(Files.readAllBytes(certificate)));
        if (chain.isEmpty()) {
            throw wrong("证书文件里没有证书", certificate, "PEM 文件，以 -----BEGIN CERTIFICATE----- 开头");
        }
        return chain.toArray(Certificate[]::new);
    }

    private PrivateKey privateKey(PublicKey partner) throws IOException, GeneralSecurityException {
        Matcher block = BLOCK.matcher(Files.readString(key, StandardCharsets.ISO_8859_1));
        while (block.find()) {
            if (block.group(1).equals("PRIVATE KEY")) {
                byte[] bytes = Base64.getMimeDecoder().decode(block.group(2));
                return KeyFactory.getInstance(partner.getAlgorithm())
                        .generatePrivate(new PKCS8EncodedKeySpec(bytes));
            }
            if (block.group(1).endsWith("PRIVATE KEY")) {
                throw wrong("私钥是 " + block.group(1) + " 的写法", key, KEY_REMEDY);
            }
        }
        throw wrong("私钥文件里没有私钥", key, KEY_REMEDY);
    }

    /// What one signs the other has to know.
    private void requirePair(PrivateKey own, PublicKey partner) throws GeneralSecurityException {
        String algorithm =
                switch (partner.getAlgorithm()) {
                    case "RSA" -> "SHA256withRSA";
                    case "EC" -> "SHA256withECDSA";
                    default -> partner.getAlgorithm();
                };
        byte[] drawn = {1, 2, 3};
        Signature signing = Signature.getInstance(algorithm);
        signing.initSign(own);
        signing.update(drawn);
        Signature checking = Signature.getInstance(algorithm);
        checking.initVerify(partner);
        checking.update(drawn);
        if (!checking.verify(signing.sign())) {
            throw wrong("私钥不是这张证书的", key, "用申请这张证书时的私钥；两个文件要一起换");
        }
    }

    private static InvalidRequestException wrong(String what, Path where, String remedy) {
        return new InvalidRequestException("malformed-certificate", where.toString(), what, remedy);
    }
}
