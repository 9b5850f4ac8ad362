import { cloudflareTest, readD1Migrations } from "@cloudflare/vitest-plugin";
import { defineConfig, defineProject } from "vitest/config";
import { filesWithService } from "./test/support/files-with-service.ts";
import { storeInMemory } from "./test/support/temporary-folder.ts";

/** Tests that start programs or servers run in Node: `x.node.test.ts`. All others run in workerd. */
const NODE_TESTS = "test/**/*.node.test.ts";

/** Only ends what hangs: on a busy machine a test takes several times as long. */
const TEST_MS = 60_000;

storeInMemory();

export const workers = defineProject({
	plugins: [
		cloudflareTest(async () => ({
			wrangler: { configPath: "./wrangler.toml" },
			miniflare: {
				// Beside the name that the service looks for: most tests are without it.
				images: { binding: "LOCAL_IMAGES" },
				bindings: {
					SITE_URL: "https://news.example",
					NEWSROOM_TOKEN: "a-token-for-tests-only",
					SECURITY_CONTACT: "mailto:security@news.example",
					WEBHOOK_SECRET: "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw",
					TEST_MIGRATIONS: await readD1Migrations("migrations"),
				},
			},
		})),
	],
	test: {
		name: "workers",
		testTimeout: TEST_MS,
		hookTimeout: TEST_MS,
		// The structure test reads style sheets too; by default they are empty in tests.
		css: true,
		include: ["test/**/*.test.{ts,tsx}"],
		exclude: ["test/browser/**", NODE_TESTS],
		provide: { contractRuns: 30 },
		setupFiles: ["test/setup.ts"],
	},
});

const withService = filesWithService("test");

/** Tests that use no service share an isolate for each process: loading modules takes longer than most of them. */
const plain = {
	...workers,
	test: {
		...workers.test,
		name: "plain",
		isolate: false,
		exclude: ["test/browser/**", NODE_TESTS, ...withService],
	},
};
const stateful = {
	...workers,
	test: { ...workers.test, include: withService },
};

export default defineConfig({
	test: {
		silent: "passed-only",
		// The default leaves one processor idle, which is half of two.
		maxWorkers: "100%",
		projects: [
			stateful,
			plain,
			{ test: { name: "node", include: [NODE_TESTS], testTimeout: TEST_MS, hookTimeout: TEST_MS } },
		],
	},
});
