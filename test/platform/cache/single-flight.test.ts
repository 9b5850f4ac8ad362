import { afterEach, describe, expect, it, vi } from "vitest";
import { SingleFlight } from "../../../src/platform/cache/single-flight.ts";

afterEach(() => void vi.useRealTimers());

describe("Flights", () => {
	it("does once what many ask for at once, and anew when it is over", async () => {
		const flights = new SingleFlight<number>();
		let made = 0;
		const make = async () => ++made;
		const crowd = Array.from({ length: 100 }, () => flights.run("a", make));
		expect(new Set(await Promise.all(crowd))).toEqual(new Set([1]));
		expect(await flights.run("a", make)).toBe(2);
		expect(await flights.run("b", make)).toBe(3);
	});

	it("throws to the one that made it, and gives the others nothing, where it fails", async () => {
		const flights = new SingleFlight<number>();
		const fail = () => Promise.reject(new Error("no"));
		const [first, second] = [flights.run("a", fail), flights.run("a", fail)];
		await expect(first).rejects.toThrow("no");
		expect(await second).toBeUndefined();
	});

	it("lets the next one do it when a maker never settles, and those who wait go on", async () => {
		vi.useFakeTimers();
		const flights = new SingleFlight<number>();
		let made = 0;
		const hang = () => new Promise<number>(() => made++);
		const make = async () => ++made;
		void flights.run("a", hang);
		const early = flights.run("a", make);
		vi.advanceTimersByTime(1500);
		const late = flights.run("a", make);
		vi.advanceTimersByTime(500);
		// Both stop waiting when the lease ends, also the one that came late.
		expect([await early, await late]).toEqual([undefined, undefined]);
		expect(made).toBe(1);
		expect(await flights.run("a", make)).toBe(2);
		expect(await flights.run("a", make)).toBe(3);
	});

	it("is not ended by a maker that settles after its lease", async () => {
		vi.useFakeTimers();
		const flights = new SingleFlight<string>();
		const [slow, next] = [Promise.withResolvers<string>(), Promise.withResolvers<string>()];
		const first = flights.run("a", () => slow.promise);
		vi.advanceTimersByTime(2000);
		const second = flights.run("a", () => next.promise);
		slow.resolve("slow");
		expect(await first).toBe("slow");
		const shared = flights.run("a", async () => "third");
		next.resolve("next");
		expect([await second, await shared]).toEqual(["next", "next"]);
	});
});
