import { describe, expect, it } from "vitest";
import { ResponseMemory } from "../../../src/platform/cache/memory.ts";
import type { StoredResponse } from "../../../src/platform/cache/stored-response.ts";

const MiB = 1024 * 1024;
const response = (bytes: number): StoredResponse => ({
	revision: 1,
	body: new Uint8Array(bytes),
	headers: new Headers(),
	isGzip: false,
	etag: "",
	lastModified: undefined,
});

describe("ResponseMemory", () => {
	it("keeps at most 16 MiB, and removes the least recently used response first", () => {
		const memory = new ResponseMemory();
		for (let number = 0; number < 15; number++) memory.set(`${number}`, response(MiB));
		memory.get("0");
		memory.set("15", response(MiB));
		expect(memory.get("0")).toBeDefined();
		expect(memory.get("1")).toBeUndefined();
		expect(memory.get("15")).toBeDefined();
	});

	it("does not keep a response of more than 2 MiB", () => {
		const memory = new ResponseMemory();
		memory.set("small", response(1));
		memory.set("huge", response(3 * MiB));
		expect(memory.get("huge")).toBeUndefined();
		expect(memory.get("small")).toBeDefined();
	});

	it("counts keys and headers, so that long addresses cannot fill an isolate", () => {
		const memory = new ResponseMemory();
		const long = "a".repeat(14_000);
		const kept = { ...response(100), headers: new Headers({ Link: long }) };
		for (let number = 0; number < 600; number++) memory.set(`${long}${number}`, kept);
		const isKept = (number: number) => memory.get(`${long}${number}`) !== undefined;
		const found = Array.from({ length: 600 }, (_, number) => number).filter(isKept);
		expect(found.length * 4 * long.length).toBeLessThan(16 * MiB);
		expect(isKept(599)).toBe(true);
	});

	it("counts what a response takes beside its text, so that tiny ones cannot fill an isolate", () => {
		const memory = new ResponseMemory();
		// Measured: a response without a body takes about eight KiB.
		for (let number = 0; number <= 2048; number++) memory.set(`${number}`, response(0));
		expect(memory.get("0")).toBeUndefined();
		expect(memory.get("2048")).toBeDefined();
	});

	it("counts a replaced response once", () => {
		const memory = new ResponseMemory();
		for (let round = 0; round < 100; round++) memory.set("a", response(MiB));
		memory.set("b", response(MiB));
		expect(memory.get("a")).toBeDefined();
	});
});
