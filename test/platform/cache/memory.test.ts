import { describe, expect, it } from "vitest";
import { ResponseMemory } from "../../../src/platform/cache/memory.ts";
import type { StoredResponse } from "../../../src/platform/cache/stored-response.ts";

const MiB = 1024 * 1024;
const answer = (bytes: number): StoredResponse => ({
	revision: 1,
	plain: { body: new Uint8Array(bytes), headers: new Headers() },
	gzip: undefined,
	notModifiedHeaders: new Headers(),
	etag: "",
	lastModified: undefined,
});

describe("Memory", () => {
	it("holds at most 16 MiB, and lets go of what was asked for longest ago", () => {
		const memory = new ResponseMemory();
		for (let number = 0; number < 15; number++) memory.set(`${number}`, answer(MiB));
		memory.get("0");
		memory.set("15", answer(MiB));
		expect(memory.get("0")).toBeDefined();
		expect(memory.get("1")).toBeUndefined();
		expect(memory.get("15")).toBeDefined();
	});

	it("does not give all its room to one answer", () => {
		const memory = new ResponseMemory();
		memory.set("small", answer(1));
		memory.set("huge", answer(3 * MiB));
		expect(memory.get("huge")).toBeUndefined();
		expect(memory.get("small")).toBeDefined();
	});

	it("counts an answer that is replaced once", () => {
		const memory = new ResponseMemory();
		for (let round = 0; round < 100; round++) memory.set("a", answer(MiB));
		memory.set("b", answer(MiB));
		expect(memory.get("a")).toBeDefined();
	});
});
