package io.github.scimlet.oauth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.nimbusds.jose.EncryptionMethod;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWEAlgorithm;
import com.nimbusds.jose.JWEHeader;
import com.nimbusds.jose.JWEObject;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSAEncrypter;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.OctetSequenceKey;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.util.Base64;
import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jose.util.JSONObjectUtils;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.Signature;
import java.security.SignatureException;
import java.security.interfaces.RSAPublicKey;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Tokens that somebody has forged or stolen (RFC 8725)")
class ForgedTokensTest extends TokenFixture {

    private JWSHeader.Builder header() {
        return new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("current");
    }

    private String json() {
        return JSONObjectUtils.toJSONString(claims());
    }

    /** Signed by the right key, whatever the header says. */
    private String signed(String header, String payload) {
        try {
            Base64URL protectedHeader = Base64URL.encode(header);
            String input = protectedHeader + "." + Base64URL.encode(payload);
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(KEY.toPrivateKey());
            signature.update(input.getBytes(StandardCharsets.US_ASCII));
            return input + "." + Base64URL.encode(signature.sign());
        } catch (JOSEException | NoSuchAlgorithmException | SignatureException | InvalidKeyException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void passIfTheyAreNone() {
        isAccepted(token());
        isAccepted(signed("{\"alg\":\"RS256\",\"kid\":\"current\"}", json()));
        isAccepted(signed("{\"alg\":\"RS256\",\"kid\":\"current\",\"typ\":\"at+jwt\",\"nonce\":\"x\"}", json()));
    }

    @Test
    void areRefusedIfAnotherKeyHasSignedThem() {
        isRefused(TestIssuer.token(header().build(), OTHER_KEY, json()));
        isRefused(TestIssuer.token(OTHER_KEY, claims()));
    }

    @Test
    void areRefusedIfTheyWereChangedAfterwards() {
        String[] parts = token().split("\\.", -1);
        String more = JSONObjectUtils.toJSONString(claims("roles", List.of("admin")));

        isRefused(parts[0] + "." + Base64URL.encode(more) + "." + parts[2]);
        isRefused(parts[0] + "." + parts[1] + "." + parts[2].substring(1));
        isRefused(parts[0] + "." + parts[1] + "." + Base64URL.encode(new byte[256]));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "none", "None", "NONE", "nOnE", "", "HS256", "HS384", "HS512", "RS384", "RS512", "PS256", "ES256",
                "EdDSA", "RS256 ", "rs256", "RSA", "dir", "x"
            })
    void areRefusedIfTheyNameAnotherAlgorithm(String algorithm) {
        String header = "{\"alg\":\"" + algorithm + "\",\"kid\":\"current\"}";

        isRefused(signed(header, json()));
        isRefused(Base64URL.encode(header) + "." + Base64URL.encode(json()) + ".");
        isRefused(Base64URL.encode(header) + "." + Base64URL.encode(json()) + ".AA");
    }

    @Test
    void areRefusedIfThePublicKeyHasBeenTakenForASecret() throws JOSEException {
        byte[] der = KEY.toRSAPublicKey().getEncoded();
        String pem = "-----BEGIN PUBLIC KEY-----\n" + Base64.encode(der) + "\n-----END PUBLIC KEY-----\n";
        String jwk = KEY.toPublicJWK().toString();

        for (byte[] secret : List.of(
                der,
                pem.getBytes(StandardCharsets.US_ASCII),
                jwk.getBytes(StandardCharsets.US_ASCII),
                KEY.getModulus().decode())) {
            JWSObject token = new JWSObject(
                    new JWSHeader.Builder(JWSAlgorithm.HS256).keyID("current").build(), new Payload(json()));
            token.sign(new MACSigner(secret));
            isRefused(token.serialize());
        }
    }

    @Test
    void mayNotAllowAnAlgorithmWithASharedSecretAtAll() {
        for (String algorithm : List.of("none", "HS256", "HS512", "dir", "RSA-OAEP", "")) {
            assertThatIllegalArgumentException().isThrownBy(() -> builder().algorithms("RS256", algorithm));
        }
        assertThatIllegalArgumentException().isThrownBy(() -> builder().algorithms());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../../../../dev/null",
                "/dev/null",
                "current\\u0000",
                "Current",
                "' OR '1'='1",
                "http://127.0.0.1/key",
                "",
                " current",
                "unknown"
            })
    void areRefusedIfTheyNameAKeyThatTheIssuerDoesNotHave(String id) {
        isRefused(signed("{\"alg\":\"RS256\",\"kid\":\"" + id + "\"}", json()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"alg\":\"RS256\"}",
                "{\"alg\":\"RS256\",\"kid\":null}",
                "{\"alg\":\"RS256\",\"kid\":1}",
                "{\"alg\":\"RS256\",\"kid\":[\"current\"]}",
                "{\"alg\":\"RS256\",\"kid\":{\"current\":true}}",
                "{\"alg\":\"RS256\",\"kid\":\"other\",\"kid\":\"current\"}",
                "{\"alg\":\"RS256\",\"kid\":\"current\",\"kid\":\"other\"}",
                "{\"alg\":\"none\",\"alg\":\"RS256\",\"kid\":\"current\"}",
                "{\"alg\":[\"RS256\"],\"kid\":\"current\"}",
                "{\"alg\":null,\"kid\":\"current\"}",
                "{\"kid\":\"current\"}",
                "{}",
                "[]",
                "\"RS256\"",
                "null",
                "",
                " ",
                "{",
                "RS256",
                "{\"alg\":\"RS256\",\"kid\":\"current\"}}"
            })
    void areRefusedIfTheirHeaderIsNone(String header) {
        isRefused(signed(header, json()));
    }

    @Test
    void areRefusedIfTheNameOfTheirKeyIsHuge() {
        String id = "k".repeat(2000);
        issuer.has(new RSAKey.Builder(KEY).keyID(id).build());

        isRefused(signed("{\"alg\":\"RS256\",\"kid\":\"" + id + "\"}", json()));
        assertThat(issuer.asked()).isZero();
    }

    @Test
    void bringNoKeysOfTheirOwn() throws JOSEException {
        try (TestIssuer attacker = new TestIssuer(OTHER_KEY)) {
            URI keys = attacker.keysUri();
            isRefused(TestIssuer.token(header().jwkURL(keys).build(), OTHER_KEY, json()));
            isRefused(TestIssuer.token(header().x509CertURL(keys).build(), OTHER_KEY, json()));
            isRefused(TestIssuer.token(header().jwk(OTHER_KEY.toPublicJWK()).build(), OTHER_KEY, json()));
            isRefused(TestIssuer.token(
                    header().keyID("other")
                            .jwk(OTHER_KEY.toPublicJWK())
                            .jwkURL(keys)
                            .build(),
                    OTHER_KEY,
                    json()));
            isRefused(TestIssuer.token(
                    header().x509CertChain(List.of(Base64.encode("MIIB"))).build(), OTHER_KEY, json()));
            isAccepted(TestIssuer.token(header().jwkURL(keys).build(), KEY, json()));

            assertThat(attacker.asked()).isZero();
        }
    }

    @Test
    void areRefusedIfTheyDemandToBeUnderstood() {
        isRefused(signed("{\"alg\":\"RS256\",\"kid\":\"current\",\"crit\":[\"exp\"],\"exp\":1}", json()));
        isRefused(signed("{\"alg\":\"RS256\",\"kid\":\"current\",\"crit\":[]}", json()));
        isRefused(signed("{\"alg\":\"RS256\",\"kid\":\"current\",\"crit\":\"b64\"}", json()));
        isRefused(TestIssuer.token(
                header().criticalParams(Set.of("x")).customParam("x", 1).build(), KEY, json()));
    }

    @Test
    void areRefusedIfTheirClaimsAreNotEncoded() throws JOSEException {
        JWSObject token = new JWSObject(
                header().base64URLEncodePayload(false)
                        .criticalParams(Set.of("b64"))
                        .build(),
                new Payload(json()));
        token.sign(new RSASSASigner(KEY));

        isRefused(token.serialize());
        isRefused(signed("{\"alg\":\"RS256\",\"kid\":\"current\",\"b64\":false}", json()));
    }

    @Test
    void areRefusedIfTheyWereMadeForAnotherPurpose() {
        for (String type : List.of("logout+jwt", "dpop+jwt", "secevent+jwt", "JWE", "x")) {
            isRefused(TestIssuer.token(header().type(new JOSEObjectType(type)).build(), KEY, json()));
        }
    }

    @Test
    void areRefusedIfOneIsWithinAnother() {
        isRefused(TestIssuer.token(header().contentType("JWT").build(), KEY, token()));
        isRefused(TestIssuer.token(header().build(), KEY, "\"" + token() + "\""));
    }

    @Test
    void areRefusedWhateverCharacterOfThemIsAnother() {
        String token = token();
        String letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.=+/%\u0000\u00e9";
        RandomGenerator random = new SplittableRandom(7);

        for (int i = 0; i < 3000; i++) {
            int place = random.nextInt(token.length() - 1); // the last one has bits that mean nothing
            char letter = letters.charAt(random.nextInt(letters.length()));
            if (token.charAt(place) != letter) {
                isRefused(token.substring(0, place) + letter + token.substring(place + 1));
            }
        }
    }

    @Test
    void areRefusedIfTheyAreEncrypted() throws JOSEException {
        JWEObject token = new JWEObject(
                new JWEHeader.Builder(JWEAlgorithm.RSA_OAEP_256, EncryptionMethod.A256GCM)
                        .keyID("current")
                        .build(),
                new Payload(json()));
        token.encrypt(new RSAEncrypter(KEY));

        isRefused(token.serialize());
    }

    @Test
    void areRefusedIfTheyAreCompressed() throws IOException {
        ByteArrayOutputStream deflated = new ByteArrayOutputStream();
        try (DeflaterOutputStream out = new DeflaterOutputStream(deflated)) {
            out.write(json().getBytes(StandardCharsets.UTF_8));
        }
        String small = deflated.toString(StandardCharsets.ISO_8859_1);

        isRefused(signed("{\"alg\":\"RS256\",\"kid\":\"current\",\"zip\":\"DEF\"}", small));
        isRefused(signed("{\"alg\":\"RS256\",\"kid\":\"current\",\"zip\":\"DEF\"}", json()));
        isRefused(signed("{\"alg\":\"RS256\",\"kid\":\"current\",\"zip\":\"GZIP\"}", json()));
    }

    @ParameterizedTest
    @ValueSource(ints = {16_385, 100_000, 10_000_000})
    void areRefusedUnreadIfTheyAreTooLong(int length) {
        String start = token() + ".";

        isRefused("a.b." + "c".repeat(length - 4));
        isRefused(start.substring(0, start.length() - 1) + "A".repeat(length));
        isRefused(signed("{\"alg\":\"RS256\",\"kid\":\"current\"}", json() + " ".repeat(length)));
    }

    @Test
    void areRefusedIfTheirJsonIsDeep() {
        isRefused(signed("{\"alg\":\"RS256\",\"kid\":\"current\"}", "{\"iss\":" + "[".repeat(11_000)));
        isRefused(signed(
                "{\"alg\":\"RS256\",\"kid\":\"current\",\"x\":" + "[".repeat(5000) + "]".repeat(5000) + "}", json()));
        isRefused(signed("{\"alg\":\"RS256\",\"kid\":\"current\"}", "{\"a\":".repeat(2000) + "1" + "}".repeat(2000)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ".",
                "..",
                "...",
                "a",
                "a.b",
                "a.b.c",
                "a.b.c.d",
                "a.b.c.d.e",
                "!.!.!",
                "eyJ.eyJ.eyJ",
                "e30.e30.e30",
                "e30.e30.",
                ".e30.e30",
                "Zm9v.YmFy.YmF6",
                "\u0000.\u0000.\u0000",
                "é.é.é",
                "\uD800.a.b",
                "-.-.-",
                "_._._"
            })
    void areRefusedIfTheyAreNoTokensAtAll(String text) {
        isRefused(text);
    }

    @Test
    void areRefusedWithLettersBesideThoseOfBase64() {
        String[] parts = token().split("\\.", -1);

        isRefused(parts[0] + "." + parts[1] + "." + parts[2] + "=");
        isRefused(parts[0] + "." + parts[1] + "." + parts[2] + "!");
        isRefused(parts[0] + "." + parts[1] + ". " + parts[2]);
        isRefused(parts[0] + "\n." + parts[1] + "." + parts[2]);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[]",
                "\"a\"",
                "1",
                "null",
                "",
                "{",
                "{\"iss\":1}",
                "{\"iss\":null}",
                "{\"iss\":[\"a\"]}",
                "not json",
                "{\"iss\":\"a\",\"iss\":\"b\"}",
                "{\"iss\":\"\\ud800\"}",
                "\u0000"
            })
    void areRefusedIfTheirClaimsAreNone(String payload) {
        isRefused(signed("{\"alg\":\"RS256\",\"kid\":\"current\"}", payload));
    }

    @Test
    void areRefusedIfAClaimIsThereTwice() {
        String twice = json().replaceFirst("\\{", "{\"iss\":\"https://elsewhere.example\",");

        isRefused(signed("{\"alg\":\"RS256\",\"kid\":\"current\"}", twice));
    }

    @Test
    void areRefusedIfTheyAreOfAnIssuerThatIsNotTrusted() {
        for (Object name : List.of(
                "https://sts.windows.net/another/",
                issuer.name() + "/",
                issuer.name().substring(0, issuer.name().length() - 1),
                issuer.name().toUpperCase(Locale.ROOT),
                "",
                1,
                List.of(issuer.name()))) {
            isRefused(TestIssuer.token(KEY, claims("iss", name)));
        }
        assertThat(issuer.asked()).isZero();
    }

    @Test
    void areRefusedIfTheyAreForAnotherAudience() {
        for (Object audience : List.of(
                "another",
                JwtTokens.ENTRA_AUDIENCE,
                "",
                AUDIENCE + "/",
                AUDIENCE.toUpperCase(Locale.ROOT),
                List.of(),
                List.of("another"),
                List.of(List.of(AUDIENCE)),
                1,
                Map.of(AUDIENCE, AUDIENCE))) {
            isRefused(TestIssuer.token(KEY, claims("aud", audience)));
        }
        isAccepted(TestIssuer.token(KEY, claims("aud", List.of("another", AUDIENCE))));
    }

    @Test
    void areRefusedIfTheyLackWhatTheyMustHave() {
        for (String name : List.of("iss", "aud", "exp")) {
            Map<String, Object> claims = claims();
            claims.remove(name);
            isRefused(TestIssuer.token(KEY, claims));
        }
    }

    @ParameterizedTest
    @CsvSource({"-61, false", "-60, false", "-59, true", "0, true", "3600, true"})
    void areRefusedOnceTheyHaveExpired(long seconds, boolean accepted) {
        assertThat(caller(tokens, TestIssuer.token(KEY, claims("exp", now() + seconds)))
                        .isPresent())
                .isEqualTo(accepted);
    }

    @ParameterizedTest
    @CsvSource({"61, false", "60, true", "0, true", "-3600, true"})
    void areRefusedBeforeTheyAreInForce(long seconds, boolean accepted) {
        assertThat(caller(tokens, TestIssuer.token(KEY, claims("nbf", now() + seconds)))
                        .isPresent())
                .isEqualTo(accepted);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"\"9999999999\"", "1e999", "-1e999", "null", "true", "{}", "[9999999999]", "-1", "0", "1e-400"})
    void areRefusedIfTheirEndIsNoTime(String exp) {
        String claims = json().replaceFirst("\"exp\":\\d+", "\"exp\":" + exp);

        isRefused(signed("{\"alg\":\"RS256\",\"kid\":\"current\"}", claims));
    }

    @Test
    void mayEndAtAFractionOfASecond() {
        String claims = json().replaceFirst("\"exp\":(\\d+)", "\"exp\":$1.5");

        isAccepted(signed("{\"alg\":\"RS256\",\"kid\":\"current\"}", claims));
    }

    @Test
    void areRefusedIfTheirKeyIsForAnotherPurpose() {
        issuer.has(new RSAKey.Builder(KEY).keyUse(KeyUse.ENCRYPTION).build(), OTHER_KEY);
        isRefused(token());
    }

    @Test
    void areRefusedIfTheirKeyIsForAnotherAlgorithm() {
        issuer.has(new RSAKey.Builder(KEY).algorithm(JWSAlgorithm.RS512).build(), OTHER_KEY);
        isRefused(token());
    }

    @Test
    void areRefusedIfTheirKeyIsWeak() throws NoSuchAlgorithmException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(1024);
        RSAPublicKey weak = (RSAPublicKey) generator.generateKeyPair().getPublic();
        issuer.has(new RSAKey.Builder(weak).keyID("current").build(), OTHER_KEY);

        isRefused(token());
    }

    @Test
    void areRefusedIfTheirSecretIsAmongThePublicKeys() throws JOSEException {
        OctetSequenceKey secret =
                new OctetSequenceKey.Builder(new byte[32]).keyID("current").build();
        issuer.has(secret, OTHER_KEY);
        JWSObject token = new JWSObject(
                new JWSHeader.Builder(JWSAlgorithm.HS256).keyID("current").build(), new Payload(json()));
        token.sign(new MACSigner(new byte[32]));

        isRefused(token.serialize());
        isRefused(token());
    }

    @Test
    void areAcceptedByEachAlgorithmThatIsAllowed() throws JOSEException {
        ECKey curve = new ECKeyGenerator(Curve.P_256).keyID("ec").generate();
        issuer.has(KEY, curve);
        JwtTokens some = builder().algorithms("PS256", "ES256").build();

        assertThat(caller(
                        some,
                        TestIssuer.token(
                                new JWSHeader.Builder(JWSAlgorithm.ES256)
                                        .keyID("ec")
                                        .build(),
                                curve,
                                json())))
                .isPresent();
        assertThat(caller(
                        some,
                        TestIssuer.token(
                                new JWSHeader.Builder(JWSAlgorithm.PS256)
                                        .keyID("current")
                                        .build(),
                                KEY,
                                json())))
                .isPresent();
        assertThat(caller(some, token())).isEmpty();
        assertThat(caller(
                        some,
                        TestIssuer.token(
                                new JWSHeader.Builder(JWSAlgorithm.PS256)
                                        .keyID("ec")
                                        .build(),
                                KEY,
                                json())))
                .isEmpty();
    }

    @Test
    void areRefusedIfTheirSignatureIsNothingOnACurve() throws JOSEException {
        ECKey curve = new ECKeyGenerator(Curve.P_256).keyID("ec").generate();
        issuer.has(curve);
        JwtTokens some = builder().algorithms("ES256").build();
        String start = Base64URL.encode("{\"alg\":\"ES256\",\"kid\":\"ec\"}") + "." + Base64URL.encode(json()) + ".";

        assertThat(caller(some, start + Base64URL.encode(new byte[64]))).isEmpty();
        assertThat(caller(some, start + Base64URL.encode(new byte[] {1}))).isEmpty();
        assertThat(caller(some, start + Base64URL.encode(BigInteger.TWO.pow(511).toByteArray())))
                .isEmpty();
    }

    @Test
    void sayNothingOfThemselves() {
        Claims claims = new Claims(Map.of("sub", "s3cret"));

        assertThat(claims).hasToString("Claims[sub]");
    }
}
