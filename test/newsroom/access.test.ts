import { createExecutionContext, waitOnExecutionContext } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { beforeEach, describe, expect, it } from "vitest";
import worker from "../../src/index.ts";
import { fillPeople } from "../support/newsroom-people.ts";
import { useStorage } from "../support/storage.ts";
import { withMethods } from "../support/with-methods.ts";

async function statusFor(audience: string | undefined, setting: string): Promise<number> {
	const context = createExecutionContext();
	const access =
		audience === undefined
			? undefined
			: { aud: audience, getIdentity: async () => ({ email: "Ada@News.example" }) };
	const asked = new Request<unknown, IncomingRequestCfProperties>(
		"https://news.example/newsroom/api/articles",
	);
	const seen = withMethods(context, access === undefined ? {} : { access });
	const response = await worker.fetch(asked, { ...env, ACCESS_AUD: setting }, seen);
	await waitOnExecutionContext(context);
	return response.status;
}

beforeEach(async () => {
	useStorage();
	await fillPeople();
});

describe("Cloudflare Access", () => {
	it("opens the newsroom if it is the application of ACCESS_AUD", async () => {
		expect(await statusFor("this-newsroom", "this-newsroom")).toBe(200);
	});

	it.each([
		["another application", "previews", "this-newsroom"],
		["any application, without the setting", "this-newsroom", ""],
		["an application without a tag", "", ""],
		["nobody", undefined, "this-newsroom"],
	])("does not open it for %s", async (_, audience, setting) => {
		expect(await statusFor(audience, setting)).toBe(401);
	});
});
