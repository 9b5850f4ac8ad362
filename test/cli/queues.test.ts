import { expect, it } from "vitest";
import settings from "../../wrangler.toml?raw";

const consumers = settings
	.split(/^(?=\[)/m)
	.filter((part) => part.startsWith("[[queues.consumers]]\n"));

it("bounds how many consumers of a queue run at once, so that a D1 that comes back is not overrun", () => {
	expect(consumers).toHaveLength(4);
	for (const consumer of consumers) expect(consumer).toMatch(/^max_concurrency = [12]$/m);
});
