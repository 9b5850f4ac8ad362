import { integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { describe, expect, it } from "vitest";
import { time } from "../../../src/platform/db/columns.ts";
import { rowFormat } from "../../../src/platform/db/row-format.ts";

const { key, name, opens } = sqliteTable("things", {
	key: integer(),
	name: text(),
	opens: time(),
});
const stampOf = (columns: Parameters<typeof rowFormat>[0]) => rowFormat(columns).stamp;

describe("the format of rows", () => {
	it("has another stamp with a column more, or with another name or type", () => {
		const stamp = stampOf({ key, name });
		expect(stampOf({ key, name, opens })).not.toBe(stamp);
		expect(stampOf({ key, title: name })).not.toBe(stamp);
		expect(stampOf({ key, name: opens })).not.toBe(stamp);
	});

	it("has the same stamp in any order of the columns", () => {
		expect(stampOf({ name, key })).toBe(stampOf({ key, name }));
	});

	it("knows which columns hold dates, whatever their names are", () => {
		expect([...rowFormat({ key, begins: opens, updated_at: name }).dates]).toEqual(["begins"]);
	});
});
