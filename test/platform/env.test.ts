import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import { siteOf } from "../../src/platform/env.ts";

describe("SITE_URL", () => {
	it.each(["https://news.example/de", "https://news.example/?a", "ftp://news.example", "news", ""])(
		"is refused as %j, by its name",
		(SITE_URL) => {
			const settings = () => siteOf({ ...env, SITE_URL });
			expect(settings).toThrow("SITE_URL: must be scheme and host alone");
		},
	);

	it("may end with a slash", () => {
		expect(siteOf({ ...env, SITE_URL: "https://news.example/" }).url).toBe("https://news.example");
	});
});
