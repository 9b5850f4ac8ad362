import { describe, expect, it } from "vitest";
import { startOfLocalDay } from "../../../src/platform/ui/local-time.ts";

describe("startOfLocalDay", () => {
	it.each([
		["UTC", "2024-07-15", "2024-07-15T00:00:00.000Z"],
		["Europe/Berlin", "2026-12-31", "2026-12-30T23:00:00.000Z"],
		["Europe/Berlin", "2024-03-31", "2024-03-30T23:00:00.000Z"],
		["Europe/Berlin", "2024-04-01", "2024-03-31T22:00:00.000Z"],
		["America/New_York", "2024-07-15", "2024-07-15T04:00:00.000Z"],
		["Pacific/Kiritimati", "2024-07-15", "2024-07-14T10:00:00.000Z"],
		["Asia/Kathmandu", "2024-07-15", "2024-07-14T18:15:00.000Z"],
		// Midnight was skipped: the day began at one o’clock.
		["America/Sao_Paulo", "2018-11-04", "2018-11-04T03:00:00.000Z"],
		["Asia/Beirut", "2024-03-31", "2024-03-30T22:00:00.000Z"],
		// Midnight came twice: the day began with the first.
		["America/Havana", "2024-11-03", "2024-11-03T04:00:00.000Z"],
		["UTC", "9999-12-31", "9999-12-31T00:00:00.000Z"],
		["Europe/Berlin", "9999-12-31", "9999-12-30T23:00:00.000Z"],
		["UTC", "1000-01-01", "1000-01-01T00:00:00.000Z"],
	])("in %s, %s begins at %s", (timeZone, day, start) => {
		const midnight = new Date(`${day}T00:00:00Z`);
		expect(startOfLocalDay(timeZone, midnight).toISOString()).toBe(start);
	});
});
