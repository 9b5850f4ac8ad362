import { describe, expect, it } from "vitest";
import { survey } from "../../support/fixtures.ts";
import { newsroom, request } from "../../support/service.ts";

describe("a submission that the honeypot caught", () => {
	it("is in no export, and among no free texts", async () => {
		await newsroom("PUT", "surveys/s", survey());
		for (const [comment, _leave_empty] of [
			["echt", ""],
			["gefangen", "x"],
		]) {
			await request("/api/surveys/s/responses", {
				method: "POST",
				headers: { "Content-Type": "application/json" },
				body: JSON.stringify({ role: "owner", comment, _leave_empty }),
			});
		}
		for (const path of [
			"export.csv",
			"export.csv?format=excel",
			"export.ndjson",
			"texts/comment",
		]) {
			const text = await (await newsroom("GET", `surveys/s/${path}`)).text();
			expect(text).toContain("echt");
			expect(text).not.toContain("gefangen");
		}
	});
});
