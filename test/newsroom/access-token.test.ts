import { env } from "cloudflare:workers";
import { sign } from "hono/jwt";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { forgetAccessKeys } from "../../src/newsroom/access/access-keys.ts";
import { fillPeople } from "../support/newsroom-people.ts";
import { request } from "../support/service.ts";

const ACCESS_TEAM = "https://example.cloudflareaccess.com";
const ACCESS_AUD = "this-newsroom";
const RS256 = { name: "RSASSA-PKCS1-v1_5", hash: "SHA-256" };
const NEW_KEY = { ...RS256, modulusLength: 2048, publicExponent: new Uint8Array([1, 0, 1]) };

async function keyPair(kid: string) {
	const made = await crypto.subtle.generateKey(NEW_KEY, true, ["sign", "verify"]);
	if (!("privateKey" in made)) throw new Error("RSA has key pairs");
	const jwk = async (key: CryptoKey) => Object(await crypto.subtle.exportKey("jwk", key));
	const secret = { ...(await jwk(made.privateKey)), kid, alg: "RS256" };
	return { secret, open: { ...(await jwk(made.publicKey)), kid } };
}
const ours = await keyPair("ours");
const theirs = await keyPair("ours");

const now = () => Math.floor(Date.now() / 1000);
const claims = (overrides = {}) => {
	return {
		aud: [ACCESS_AUD],
		iss: ACCESS_TEAM,
		email: "Ada@News.example",
		iat: now(),
		exp: now() + 60,
		...overrides,
	};
};

function statusWith(token: string, settings = {}): Promise<number> {
	const headers = { "Cf-Access-Jwt-Assertion": token };
	const bindings = { ...env, ACCESS_AUD, ACCESS_TEAM, ...settings };
	return request("/newsroom/api/articles", { headers }, bindings).then(({ status }) => status);
}

beforeEach(async () => {
	await fillPeople();
	forgetAccessKeys();
	vi.spyOn(globalThis, "fetch").mockImplementation(async () =>
		Response.json({ keys: [ours.open] }),
	);
});
afterEach(() => vi.restoreAllMocks());

describe("the token of Cloudflare Access on the host name", () => {
	it("opens the newsroom, and its keys are asked for once", async () => {
		const token = await sign(claims(), ours.secret, "RS256");
		expect([await statusWith(token), await statusWith(token)]).toEqual([200, 200]);
		expect(fetch).toHaveBeenCalledExactlyOnceWith(`${ACCESS_TEAM}/cdn-cgi/access/certs`);
	});

	it.each([
		["of another application", { aud: ["previews"] }],
		["of another team", { iss: "https://other.cloudflareaccess.com" }],
		["that has expired", { exp: now() - 10 }],
		["that is not valid yet", { nbf: now() + 60 }],
		["from the future", { iat: now() + 60 }],
		["without an audience", { aud: undefined }],
		["without a team", { iss: undefined }],
		["whose end is no number", { exp: "never" }],
	])("does not count if it is one %s", async (_, overrides) => {
		expect(await statusWith(await sign(claims(overrides), ours.secret, "RS256"))).toBe(401);
	});

	it("does not count with another signature, or none", async () => {
		const forged = await sign(claims(), theirs.secret, "RS256");
		const shared = await sign(claims(), "secret", "HS256");
		for (const token of [forged, shared, "x.y.z", ""]) expect(await statusWith(token)).toBe(401);
	});

	it("does not count if its key is not named, or if it was changed", async () => {
		const { kid: _, ...unnamed } = ours.secret;
		const [header, , signature] = (await sign(claims(), ours.secret, "RS256")).split(".");
		const [, payload] = (await sign(claims({ sub: "x" }), ours.secret, "RS256")).split(".");
		const changed = `${header}.${payload}.${signature}`;
		const whole = await sign(claims(), ours.secret, "RS256");
		const wrong = [await sign(claims(), unnamed, "RS256"), changed, `${whole}.`, `${whole}=`];
		for (const token of wrong) expect(await statusWith(token)).toBe(401);
	});

	it("does not count if it asks for an extension, or for another algorithm", async () => {
		const part = (value: object) => btoa(JSON.stringify(value)).replace(/=+$/, "");
		const [, payload, signature] = (await sign(claims(), ours.secret, "RS256")).split(".");
		for (const header of [
			{ alg: "RS256", kid: "ours", crit: ["b64"] },
			{ alg: "none", kid: "ours" },
			{ alg: "RS512", kid: "ours" },
		])
			expect(await statusWith(`${part(header)}.${payload}.${signature}`)).toBe(401);
	});

	it.each([{ ACCESS_TEAM: "" }, { ACCESS_AUD: "" }])("does not count with %j", async (settings) => {
		const token = await sign(claims(), ours.secret, "RS256");
		expect(await statusWith(token, settings)).toBe(401);
		expect(fetch).not.toHaveBeenCalled();
	});

	it("does not count while Access does not tell its keys", async () => {
		vi.mocked(fetch).mockRejectedValue(new Error("no"));
		expect(await statusWith(await sign(claims(), ours.secret, "RS256"))).toBe(401);
	});
});
