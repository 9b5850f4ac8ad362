import { cloudflareTest, readD1Migrations } from "@cloudflare/vitest-plugin";
import { defineConfig } from "vitest/config";

export default defineConfig({
	plugins: [
		cloudflareTest(async () => ({
			wrangler: { configPath: "./wrangler.toml" },
			miniflare: {
				bindings: {
					SITE_URL: "https://news.example",
					NEWSROOM_TOKEN: "a-token-for-tests-only",
					TEST_MIGRATIONS: await readD1Migrations("migrations"),
				},
			},
		})),
	],
	test: {
		silent: "passed-only",
		// The structure test reads style sheets too; by default they are empty in tests.
		css: true,
		include: ["test/**/*.test.{ts,tsx}"],
		exclude: ["test/browser/**"],
		provide: { contractRuns: 30 },
		setupFiles: ["test/setup.ts"],
	},
});
