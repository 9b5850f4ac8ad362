import { describe, expect, it } from "vitest";
import {
	dateText,
	dayText,
	momentText,
	monthText,
	shortPeriod,
	wallTimeText,
} from "../../../src/platform/ui/date-text.ts";

describe("a day", () => {
	it.each([
		["de", "15.07.2024"],
		["de-AT", "15.07.2024"],
		["en", "15 July 2024"],
		["tlh", "15 July 2024"],
	])("in %s is %s", (language, text) => {
		expect(dayText("2024-07-15", language)).toBe(text);
	});

	it("is the day in the site's time zone", () => {
		expect(dateText("2024-07-15T22:30:00Z", "de", "Europe/Berlin")).toBe("16.07.2024");
		expect(dateText("2024-07-15T22:30:00Z", "de", "UTC")).toBe("15.07.2024");
	});
});

describe("a moment", () => {
	it.each([
		["2024-07-15T07:05:00Z", "de", "15.07.2024, 09:05 Uhr"],
		["2024-07-15T07:05:00Z", "en", "15 July 2024, 09:05"],
		["2024-07-15T22:30:00Z", "de", "16.07.2024, 00:30 Uhr"],
		["2024-07-15T22:00:00Z", "de", "16.07.2024"],
		["2024-07-15T22:00:00Z", "en", "16 July 2024"],
	])("%s in %s is %s in Berlin", (instant, language, text) => {
		expect(momentText(instant, language, "Europe/Berlin")).toBe(text);
	});
});

it("a month has its name and its year", () => {
	expect(monthText("2024-07", "de")).toBe("Juli 2024");
	expect(monthText("2024-07", "en")).toBe("July 2024");
});

it.each([
	["2024-07-05", "de", "5.7."],
	["2024-07-05", "en", "5/7"],
	["2024-07", "de", "7/24"],
	["2024", "en", "2024"],
])("%s in %s is %s on an axis", (period, language, text) => {
	expect(shortPeriod(period, language)).toBe(text);
});

describe("the time on the wall", () => {
	it.each([
		["2026-10-26T05:00:00Z", "de", "Mo, 26.10.2026, 06:00 MEZ"],
		["2026-10-24T22:00:00Z", "de", "So, 25.10.2026, 00:00 MESZ"],
		["2026-07-15T07:05:00Z", "en", "Wed, 15 July 2026, 09:05 CEST"],
	])("of %s in %s is %s", (instant, language, text) => {
		expect(wallTimeText(instant, language, "Europe/Berlin")).toBe(text);
	});

	it("names the zone where the newsroom is", () => {
		const instant = "2026-07-15T07:05:00Z";
		expect(wallTimeText(instant, "de", "UTC")).toBe("Mi, 15.07.2026, 07:05 UTC");
	});
});
