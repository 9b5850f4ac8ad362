import { describe, expect, it } from "vitest";
import { SingleFlight } from "../../../src/platform/cache/single-flight.ts";

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
});
