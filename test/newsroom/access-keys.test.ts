import { afterEach, expect, it, vi } from "vitest";
import { accessKeys, forgetAccessKeys } from "../../src/newsroom/access/access-keys.ts";

const MINUTE_MS = 60_000;

afterEach(() => vi.useRealTimers());

it("the keys of Access are asked for once an hour", async () => {
	vi.useFakeTimers({ toFake: ["Date"] });
	forgetAccessKeys();
	const load = vi.fn(async () => Response.json({ keys: [] }));
	const read = () => accessKeys("https://example.cloudflareaccess.com", load);
	await read();
	vi.advanceTimersByTime(59 * MINUTE_MS);
	await read();
	expect(load).toHaveBeenCalledTimes(1);
	vi.advanceTimersByTime(MINUTE_MS);
	await read();
	expect(load).toHaveBeenCalledTimes(2);
});
