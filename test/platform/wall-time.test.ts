import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { wallTimeText } from "../../src/platform/ui/date-text.ts";
import { readWallTime, toWallTime } from "../../src/platform/wall-time.ts";

const read = (timeZone: string, wall: string) => {
	const time = readWallTime(timeZone, wall);
	const instants = time && ("instants" in time ? time.instants : ["none", ...time.nearest]);
	return instants?.map((one) => (one instanceof Date ? one.toISOString().slice(0, 16) : one));
};

describe("a time on the wall", () => {
	it.each<[string, string, string[] | undefined]>([
		["Europe/Berlin", "2026-10-26T06:00", ["2026-10-26T05:00"]],
		["Europe/Berlin", "2026-07-01T06:00", ["2026-07-01T04:00"]],
		["Europe/Berlin", "2026-07-01T06:00:30", ["2026-07-01T04:00"]],
		["Europe/Berlin", "2026-10-25T01:59", ["2026-10-24T23:59"]],
		["Europe/Berlin", "2026-10-25T02:00", ["2026-10-25T00:00", "2026-10-25T01:00"]],
		["Europe/Berlin", "2026-10-25T02:59", ["2026-10-25T00:59", "2026-10-25T01:59"]],
		["Europe/Berlin", "2026-10-25T03:00", ["2026-10-25T02:00"]],
		["Europe/Berlin", "2027-03-28T01:59", ["2027-03-28T00:59"]],
		["Europe/Berlin", "2027-03-28T02:00", ["none", "2027-03-28T00:59", "2027-03-28T01:00"]],
		["Europe/Berlin", "2027-03-28T02:30", ["none", "2027-03-28T00:59", "2027-03-28T01:00"]],
		["Europe/Berlin", "2027-03-28T03:00", ["2027-03-28T01:00"]],
		// The clocks change by half an hour, and by a whole day.
		["Australia/Lord_Howe", "2026-10-04T02:15", ["none", "2026-10-03T15:29", "2026-10-03T15:30"]],
		["Australia/Lord_Howe", "2027-04-04T01:45", ["2027-04-03T14:45", "2027-04-03T15:15"]],
		["Pacific/Kiritimati", "2026-01-01T00:00", ["2025-12-31T10:00"]],
		["Asia/Kathmandu", "2026-01-01T00:00", ["2025-12-31T18:15"]],
		["UTC", "2026-10-25T02:30", ["2026-10-25T02:30"]],
		["Europe/Berlin", "2026-02-30T10:00", undefined],
		["Europe/Berlin", "2026-02-28T24:00", undefined],
		["Europe/Berlin", "2026-02-28", undefined],
		["Europe/Berlin", "10000-02-28T10:00", undefined],
		["Europe/Berlin", "", undefined],
	])("in %s, %s", (timeZone, wall, expected) => {
		expect(read(timeZone, wall)).toEqual(expected);
	});

	it("of any instant leads back to it", () => {
		const zones = fc.constantFrom("Europe/Berlin", "America/New_York", "Asia/Kathmandu", "UTC");
		const minutes = fc.integer({ min: 28_401_120, max: 31_556_000 });
		fc.assert(
			fc.property(zones, minutes, (timeZone, minute) => {
				const instant = new Date(minute * 60_000);
				const time = readWallTime(timeZone, toWallTime(timeZone, instant));
				expect(time && "instants" in time && time.instants).toContainEqual(instant);
			}),
		);
	});

	it("is told with its weekday and its zone", () => {
		const text = (instant: string) => wallTimeText(instant, "de", "Europe/Berlin");
		expect(text("2026-10-26T05:00:00Z")).toBe("Mo, 26.10.2026, 06:00 MEZ");
		expect(text("2026-10-25T00:30:00Z")).toBe("So, 25.10.2026, 02:30 MESZ");
		expect(text("2026-10-25T01:30:00Z")).toBe("So, 25.10.2026, 02:30 MEZ");
	});
});
