package jianyan.http.access;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.oauth2.sdk.pkce.CodeChallenge;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.oauth2.sdk.util.URLUtils;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/// A provider of OpenID Connect on a free port: gives codes to whoever is sent there, holds a token
/// request against what the code was given for, and signs with its own key, or as a test wants.
final class SampleProvider implements AutoCloseable {
    static final String CLIENT = "jianyan";

    private final HttpServer server;
    private final Map<String, Map<String, List<String>>> codes = new HashMap<>();
    private final List<String> authorizations = new ArrayList<>();
    private ECKey key;
    private JWKSet published;

    /// What a test changes of an ID token before it is signed.
    UnaryOperator<JWTClaimsSet.Builder> claims = given -> given;

    String user = "review";

    SampleProvider() throws IOException, JOSEException {
        key = newKey("first");
        published = new JWKSet(key.toPublicJWK());
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext(
                "/.well-known/openid-configuration",
                exchange -> answer(exchange, 200, configuration()));
        server.createContext("/keys", exchange -> answer(exchange, 200, published.toString()));
        server.createContext("/token", this::token);
        server.start();
    }

    private static ECKey newKey(String id) throws JOSEException {
        return new ECKeyGenerator(Curve.P_256).keyID(id).algorithm(JWSAlgorithm.ES256).generate();
    }

    URI issuer() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    private String configuration() {
        return """
        {"issuer":"%1$s","authorization_endpoint":"%1$s/authorize","token_endpoint":"%1$s/token",
        "jwks_uri":"%1$s/keys","response_types_supported":["code"],"subject_types_supported":["public"],
        "id_token_signing_alg_values_supported":["ES256"]}\
        """
                .formatted(issuer());
    }

    /// What the provider does with a browser that was sent to it and whose user is known there.
    ///
    /// @return the query with which it sends the browser back
    String authorize(URI sent) {
        Map<String, List<String>> asked = URLUtils.parseParameters(sent.getRawQuery());
        String code = "code-" + codes.size();
        codes.put(code, asked);
        return "code=" + code + "&state=" + first(asked, "state");
    }

    /// Signs with another key from now on, which it also publishes.
    void rotate() throws JOSEException {
        key = newKey("second");
        published = new JWKSet(key.toPublicJWK());
    }

    /// Signs with a key that it does not publish, under the name of one that it does.
    void forge() throws JOSEException {
        key = newKey(key.getKeyID());
    }

    /// How each token request said who asks.
    List<String> authorizations() {
        return authorizations;
    }

    private void token(HttpExchange exchange) throws IOException {
        Map<String, List<String>> given =
                URLUtils.parseParameters(
                        new String(
                                exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        authorizations.add(String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")));
        Map<String, List<String>> asked = codes.remove(first(given, "code"));
        CodeChallenge proof =
                CodeChallenge.compute(
                        CodeChallengeMethod.S256, new CodeVerifier(first(given, "code_verifier")));
        if (asked == null
                || !first(asked, "code_challenge").equals(proof.getValue())
                || !first(asked, "redirect_uri").equals(first(given, "redirect_uri"))) {
            answer(exchange, 400, "{\"error\":\"invalid_grant\"}");
            return;
        }
        answer(
                exchange,
                200,
                "{\"access_token\":\"none\",\"token_type\":\"Bearer\",\"id_token\":\""
                        + idToken(first(asked, "nonce"))
                        + "\"}");
    }

    private static String first(Map<String, List<String>> parameters, String name) {
        List<String> values = parameters.get(name);
        if (values == null) {
            throw new IllegalArgumentException("no " + name);
        }
        return values.getFirst();
    }

    private String idToken(String nonce) {
        Instant now = Instant.now();
        JWTClaimsSet.Builder own =
                new JWTClaimsSet.Builder()
                        .issuer(issuer().toString())
                        .audience(CLIENT)
                        .subject("4711")
                        .claim("preferred_username", user)
                        .claim("nonce", nonce)
                        .issueTime(Date.from(now))
                        .expirationTime(Date.from(now.plusSeconds(300)));
        SignedJWT token =
                new SignedJWT(
                        new JWSHeader.Builder(JWSAlgorithm.ES256).keyID(key.getKeyID()).build(),
                        claims.apply(own).build());
        try {
            token.sign(new ECDSASigner(key));
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
        return token.serialize();
    }

    private static void answer(HttpExchange exchange, int status, String json) throws IOException {
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
