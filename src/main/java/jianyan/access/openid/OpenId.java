package jianyan.access.openid;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.GeneralException;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.TokenResponse;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import jianyan.access.Secrets;
import org.jspecify.annotations.Nullable;

/// Signs people in with the provider of the site: OpenID Connect Core 1.0, the code flow, with PKCE
/// (RFC 7636). Whom it names is looked up among the accounts by whoever asks. Thread-safe.
///
/// The provider is the one address outside that the server ever connects to, and that only when
/// somebody signs in.
public final class OpenId {
    private static final int CONNECT_MILLIS = 5_000;
    private static final int READ_MILLIS = 10_000;
    private static final int MOST_BYTES = 256 * 1024;

    /// What the provider says of itself is asked for anew after an hour.
    private static final Duration KEPT = Duration.ofHours(1);

    /// Signed with the provider's own key: neither `none`, nor a secret that two know.
    private static final Set<JWSAlgorithm> SIGNED =
            Set.of(
                    JWSAlgorithm.RS256,
                    JWSAlgorithm.RS384,
                    JWSAlgorithm.RS512,
                    JWSAlgorithm.PS256,
                    JWSAlgorithm.ES256,
                    JWSAlgorithm.ES384,
                    JWSAlgorithm.ES512);

    private final OpenIdSettings settings;
    private final Clock clock;
    private final Pending pending;
    private @Nullable Provider known;

    private record Provider(
            OIDCProviderMetadata metadata, JWKSource<SecurityContext> keys, Instant asked) {}

    public OpenId(OpenIdSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
        this.pending = new Pending(clock);
    }

    /// A sign-in that begins.
    ///
    /// @param provider where the browser goes on
    /// @param secret what the browser keeps until it comes back
    public record Begun(URI provider, String secret) {}

    /// A sign-in that succeeded.
    ///
    /// @param name as the provider gives it
    /// @param to the path that somebody wanted to go to
    public record Signed(String name, String to) {}

    /// @param to the path that somebody wants to go to
    /// @throws OpenIdException when the provider does not say where to go
    public Begun begin(String to) throws OpenIdException {
        String secret = Secrets.random();
        OIDCProviderMetadata provider = provider().metadata;
        Pending.Login login = pending.begin(secret, to);
        URI uri =
                new AuthenticationRequest.Builder(
                                ResponseType.CODE,
                                new Scope("openid", "profile"),
                                new ClientID(settings.client()),
                                settings.redirect())
                        .endpointURI(provider.getAuthorizationEndpointURI())
                        .state(login.state())
                        .nonce(login.nonce())
                        .codeChallenge(login.verifier(), CodeChallengeMethod.S256)
                        .build()
                        .toURI();
        return new Begun(uri, secret);
    }

    /// @param code what the provider sent with the browser
    /// @param state the same that was sent there
    /// @param secret what the browser kept
    /// @throws OpenIdException when it cannot be believed
    public Signed finish(String code, String state, String secret) throws OpenIdException {
        Pending.Login login =
                pending.take(state, secret)
                        .orElseThrow(() -> new OpenIdException("这次登录不是从这个浏览器开始的，或已用过、过期"));
        try {
            OIDCTokenResponse tokens = tokens(code, login);
            IDTokenClaimsSet claims =
                    validator().validate(tokens.getOIDCTokens().getIDToken(), login.nonce());
            String name = claims.getStringClaim(settings.claim());
            if (name == null || name.isBlank()) {
                throw new OpenIdException("单点登录没有给出 " + settings.claim());
            }
            return new Signed(name, login.to());
        } catch (BadJOSEException | JOSEException | ParseException wrong) {
            throw OpenIdException.unbelievable("单点登录给的身份不可信", wrong);
        } catch (IOException failed) {
            throw OpenIdException.unreachable(failed);
        }
    }

    private OIDCTokenResponse tokens(String code, Pending.Login login)
            throws IOException, ParseException, OpenIdException {
        URI endpoint = provider().metadata.getTokenEndpointURI();
        var grant =
                new AuthorizationCodeGrant(
                        new AuthorizationCode(code), settings.redirect(), login.verifier());
        ClientID client = new ClientID(settings.client());
        Path file = settings.secret();
        HTTPRequest request =
                (file == null
                                ? new TokenRequest.Builder(endpoint, client, grant)
                                : new TokenRequest.Builder(
                                        endpoint,
                                        new ClientSecretBasic(
                                                client, new Secret(Files.readString(file).strip())),
                                        grant))
                        .build()
                        .toHTTPRequest();
        request.setConnectTimeout(CONNECT_MILLIS);
        request.setReadTimeout(READ_MILLIS);
        request.setFollowRedirects(false);
        TokenResponse answer = OIDCTokenResponseParser.parse(request.send());
        if (answer instanceof OIDCTokenResponse tokens
                && tokens.getOIDCTokens().getIDToken() != null) {
            return tokens;
        }
        throw new OpenIdException(
                answer.indicatesSuccess()
                        ? "单点登录没有给出身份（id_token）"
                        : "单点登录拒绝了这次登录：" + answer.toErrorResponse().getErrorObject().getCode());
    }

    private IDTokenValidator validator() throws OpenIdException {
        Provider provider = provider();
        return new IDTokenValidator(
                provider.metadata.getIssuer(),
                new ClientID(settings.client()),
                new JWSVerificationKeySelector<>(SIGNED, provider.keys),
                null);
    }

    private synchronized Provider provider() throws OpenIdException {
        Provider last = known;
        if (last != null && clock.instant().isBefore(last.asked.plus(KEPT))) {
            return last;
        }
        try {
            OIDCProviderMetadata metadata =
                    OIDCProviderMetadata.resolve(
                            new Issuer(settings.issuer()), CONNECT_MILLIS, READ_MILLIS);
            // A key that is not known yet is asked for, so that a change of keys ends no sign-in.
            JWKSource<SecurityContext> keys =
                    JWKSourceBuilder.create(
                                    metadata.getJWKSetURI().toURL(),
                                    new DefaultResourceRetriever(
                                            CONNECT_MILLIS, READ_MILLIS, MOST_BYTES))
                            .refreshAheadCache(false)
                            .build();
            last = new Provider(metadata, keys, clock.instant());
            known = last;
            return last;
        } catch (GeneralException | IOException | IllegalArgumentException failed) {
            if (last != null) {
                return last;
            }
            throw OpenIdException.unreachable(failed);
        }
    }
}
